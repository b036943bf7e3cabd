package com.aigentsy.outcome.kafka;

import com.aigentsy.outcome.LearnStage;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands every poll of endings to Learn. */
@ApplicationScoped
class CompletedConsumer {

    private final Ingest ingest;
    private final LearnStage stage;

    CompletedConsumer(Ingest ingest, LearnStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("completed")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage).invoke(() -> CrashPoints.hit("O1"));
    }
}
