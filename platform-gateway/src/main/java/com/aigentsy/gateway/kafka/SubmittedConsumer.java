package com.aigentsy.gateway.kafka;

import com.aigentsy.gateway.MonitorStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What was handed in. */
@ApplicationScoped
class SubmittedConsumer {

    private final Ingest ingest;
    private final MonitorStage stage;

    SubmittedConsumer(Ingest ingest, MonitorStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("submitted")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
