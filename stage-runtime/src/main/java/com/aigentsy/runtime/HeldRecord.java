package com.aigentsy.runtime;

import com.aigentsy.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record or task set aside, with everything needed to put it back. Its id follows from where it came from. */
public record HeldRecord(
        UUID id,
        String stage,
        String source,
        @Nullable String key,
        String headers,
        byte @Nullable [] payload,
        String reason,
        String detail) {

    public HeldRecord {
        key = key == null ? null : storable(key);
        detail = storable(detail);
    }

    public static HeldRecord of(ConsumerRecord<byte[], byte[]> record, String stage, String reason, String detail) {
        String place = record.topic() + "|" + record.partition() + "|" + record.offset();
        return new HeldRecord(
                Ids.uuid5("quarantine|" + stage + "|" + place),
                stage,
                record.topic(),
                record.key() == null ? null : text(record.key()),
                EventJson.text(headers(record)),
                record.value(),
                reason,
                detail);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header ->
                        headers.put(storable(header.key()), header.value() == null ? "" : text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** PostgreSQL's text holds no NUL. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
