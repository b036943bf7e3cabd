package com.aigentsy.scoring.kafka;

import com.aigentsy.runtime.Ingest;
import com.aigentsy.scoring.ScoreStage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands every poll of discovered opportunities to the stage. */
@ApplicationScoped
class DiscoveredConsumer {

    private final Ingest ingest;
    private final ScoreStage stage;

    DiscoveredConsumer(Ingest ingest, ScoreStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("discovered")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
