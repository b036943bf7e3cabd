package com.aigentsy.discovery.kafka;

import com.aigentsy.discovery.FollowStage;
import com.aigentsy.runtime.Ingest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code opportunities.submitted} and {@code opportunities.completed}, a whole poll at a time. */
@ApplicationScoped
public class FateConsumer {

    private final Ingest ingest;
    private final FollowStage stage;

    FateConsumer(Ingest ingest, FollowStage stage) {
        this.ingest = ingest;
        this.stage = stage;
    }

    @Incoming("submitted")
    Uni<Void> onSubmitted(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }

    @Incoming("completed")
    Uni<Void> onCompleted(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, stage);
    }
}
