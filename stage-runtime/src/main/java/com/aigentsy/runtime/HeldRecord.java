package com.aigentsy.runtime;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Ids;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record or task set aside, with everything needed to put it back. Its id follows from where it came from and what it
 * says, because a broker that lost its disk counts its offsets from the start again.
 */
public record HeldRecord(
        UUID id,
        String stage,
        String source,
        @Nullable String key,
        String headers,
        byte @Nullable [] payload,
        String reason,
        String detail) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final String UNREADABLE = "\uFFFD";
    private static final int LONGEST_KEY = 300;
    private static final int LONGEST_DETAIL = 2_000;

    /** Whatever the record holds, setting it aside has to work: its key and the detail are cut to what fits. */
    public HeldRecord {
        key = key == null ? null : cut(CONTROL.matcher(key).replaceAll(UNREADABLE), LONGEST_KEY);
        detail = cut(storable(detail), LONGEST_DETAIL);
    }

    public static HeldRecord of(ConsumerRecord<byte[], byte[]> record, String stage, String reason, String detail) {
        String headers = EventJson.text(headers(record));
        return new HeldRecord(
                Ids.uuid5("quarantine|" + stage + "|" + place(record) + "|" + fingerprint(record, headers)),
                stage,
                record.topic(),
                record.key() == null ? null : text(record.key()),
                headers,
                record.value(),
                reason,
                detail);
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "|" + record.partition() + "|" + record.offset();
    }

    private static String fingerprint(ConsumerRecord<byte[], byte[]> record, String headers) {
        return Digests.sha256(headers) + (record.value() == null ? "" : Digests.sha256(record.value()));
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

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** PostgreSQL's text holds no NUL. */
    static String storable(String text) {
        return text.replace("\0", UNREADABLE);
    }
}
