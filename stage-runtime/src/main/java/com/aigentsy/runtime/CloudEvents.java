package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.PipelineEvent;
import com.aigentsy.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over Kafka in binary mode: attributes are {@code ce_} headers, the value is the plain event. */
public final class CloudEvents {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String SEQUENCE = "ce_sequence";

    /** What is longer fits no index and no log line. */
    private static final int LONGEST = 300;

    private CloudEvents() {}

    public static Map<String, String> headers(Envelope<?> envelope) {
        EventAttributes attributes = envelope.attributes();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, attributes.id().toString());
        headers.put(TYPE, Topic.of(envelope.event()).type());
        headers.put("ce_source", attributes.source());
        headers.put(SUBJECT, attributes.subject());
        headers.put("ce_time", attributes.time().toString());
        headers.put(SEQUENCE, Long.toString(attributes.sequence()));
        headers.put("ce_correlationid", attributes.correlationId());
        if (attributes.causationId() instanceof UUID causation) {
            headers.put("ce_causationid", causation.toString());
        }
        if (attributes.traceparent() instanceof String traceparent) {
            headers.put("traceparent", traceparent);
        }
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Throws {@link PoisonException} with a reason code when the record is not one of our events. */
    public static Envelope<?> decode(Headers headers, byte @Nullable [] value) {
        if (value == null) {
            throw new PoisonException("no_value", "the record has no value");
        }
        if (!"1.0".equals(text(headers, "ce_specversion"))) {
            throw new PoisonException("not_a_cloudevent", "ce_specversion is not 1.0");
        }
        String type = required(headers, TYPE);
        Topic topic = Topic.ofType(type).orElseThrow(() -> new PoisonException("unknown_type", "ce_type " + type));
        return new Envelope<>(attributes(headers), event(value, topic));
    }

    private static PipelineEvent event(byte[] value, Topic topic) {
        try {
            return EventJson.read(value, topic.event());
        } catch (MalformedJsonException e) {
            throw new PoisonException("malformed_value", String.valueOf(e.getMessage()));
        }
    }

    private static EventAttributes attributes(Headers headers) {
        try {
            String causation = text(headers, "ce_causationid");
            return new EventAttributes(
                    UUID.fromString(required(headers, ID)),
                    required(headers, "ce_source"),
                    required(headers, SUBJECT),
                    Instant.parse(required(headers, "ce_time")),
                    Long.parseLong(required(headers, SEQUENCE)),
                    required(headers, "ce_correlationid"),
                    causation == null ? null : UUID.fromString(causation),
                    text(headers, "traceparent"));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new PoisonException("malformed_attributes", String.valueOf(e.getMessage()));
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null || value.isBlank()) {
            throw new PoisonException("missing_attribute", name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        if (header.value().length > LONGEST) {
            throw new PoisonException("malformed_attributes", name + " is longer than " + LONGEST + " bytes");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
