package com.aigentsy.execution.kafka;

import com.aigentsy.execution.ExecuteStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands whole polls of {@code opportunities.scored} to the stage. */
@ApplicationScoped
public class ScoredConsumer {

    private final Ingest ingest;
    private final ExecuteStage stage;

    ScoredConsumer(Ingest ingest, ExecuteStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("scored")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
