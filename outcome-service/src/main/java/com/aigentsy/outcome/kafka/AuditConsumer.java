package com.aigentsy.outcome.kafka;

import com.aigentsy.outcome.AuditStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands every poll of every topic to the audit. */
@ApplicationScoped
class AuditConsumer {

    private final Ingest ingest;
    private final AuditStage stage;

    AuditConsumer(Ingest ingest, AuditStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("audit")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
