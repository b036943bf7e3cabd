package com.aigentsy.execution.kafka;

import com.aigentsy.execution.FeedbackStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands whole polls of {@code opportunities.completed} to the stage: what ended needs no further revision. */
@ApplicationScoped
public class CompletedConsumer {

    private final Ingest ingest;
    private final FeedbackStage stage;

    CompletedConsumer(Ingest ingest, FeedbackStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("completed")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
