package com.aigentsy.gateway.kafka;

import com.aigentsy.gateway.SubmitStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Approved offers, on their way out. */
@ApplicationScoped
class PricedConsumer {

    private final Ingest ingest;
    private final SubmitStage stage;

    PricedConsumer(Ingest ingest, SubmitStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("priced")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
