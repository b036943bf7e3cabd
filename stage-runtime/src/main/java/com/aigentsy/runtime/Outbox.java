package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Topic;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Appends events to the outbox; an event already there (same id) is left as it is. Payloads are at most 256 KB. */
@ApplicationScoped
public class Outbox {

    public static final int MAX_PAYLOAD = 256 * 1024;

    private static final String INSERT = """
            insert into outbox (event_id, topic, key, headers, payload)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[])
            on conflict (event_id) do nothing""";

    public Uni<Void> append(Sql sql, List<Envelope<?>> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sql.update(
                        INSERT,
                        events.stream().map(event -> event.attributes().id()).toArray(UUID[]::new),
                        events.stream()
                                .map(event -> Topic.of(event.event()).topicName())
                                .toArray(String[]::new),
                        events.stream()
                                .map(event -> event.attributes().subject())
                                .toArray(String[]::new),
                        events.stream()
                                .map(event -> EventJson.text(CloudEvents.headers(event)))
                                .toArray(String[]::new),
                        events.stream().map(Outbox::payload).toArray(Buffer[]::new))
                .replaceWithVoid();
    }

    private static Buffer payload(Envelope<?> event) {
        byte[] payload = EventJson.bytes(event.event());
        if (payload.length > MAX_PAYLOAD) {
            throw new IllegalArgumentException(
                    "event of " + payload.length + " bytes is above the outbox limit of " + MAX_PAYLOAD);
        }
        return Buffer.buffer(payload);
    }
}
