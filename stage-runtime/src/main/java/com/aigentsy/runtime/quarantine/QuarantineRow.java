package com.aigentsy.runtime.quarantine;

import com.aigentsy.events.Envelope;
import com.aigentsy.runtime.CloudEvents;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.PoisonException;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the table quarantine, for reading. */
@Entity
@Table(name = "quarantine")
@NullUnmarked
public class QuarantineRow extends PanacheEntityBase {

    @Id
    public UUID id;

    public String stage;
    public String source;
    public String key;
    public String headers;
    public byte[] payload;
    public String reason;
    public String detail;
    public String state;
    public String note;

    @Column(name = "held_at")
    public Instant heldAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** The id the record carries, or null when that is none. */
    @Nullable
    UUID eventId() {
        try {
            return UUID.fromString(String.valueOf(headerMap().get(CloudEvents.ID)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The event, or null when the record cannot be read. */
    @Nullable
    Envelope<?> envelope() {
        Headers wire = new RecordHeaders();
        headerMap()
                .forEach((name, value) ->
                        wire.add(name.toString(), value.toString().getBytes(StandardCharsets.UTF_8)));
        try {
            return CloudEvents.decode(wire, payload);
        } catch (PoisonException e) {
            return null;
        }
    }

    private Map<?, ?> headerMap() {
        return EventJson.read(headers, Map.class);
    }
}
