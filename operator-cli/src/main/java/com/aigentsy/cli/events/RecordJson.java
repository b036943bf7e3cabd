package com.aigentsy.cli.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record as one JSON object: key, headers, value, partition, offset, timestamp (ISO). Numbers stay exact. */
public final class RecordJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecordJson() {}

    public static JsonNode of(ConsumerRecord<byte[], byte[]> record) {
        var json = JSON.createObjectNode();
        json.set("key", text(record.key()));
        var headers = json.putObject("headers");
        record.headers().forEach(header -> headers.set(header.key(), text(header.value())));
        json.set("value", value(record.value()));
        return json.put("partition", record.partition())
                .put("offset", record.offset())
                .put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
    }

    static String line(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.writeValueAsString(of(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode text(byte[] bytes) {
        return bytes == null ? NullNode.getInstance() : TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What is no JSON (a poison record, say) is shown as text. */
    private static JsonNode value(byte[] bytes) {
        if (bytes == null) {
            return NullNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return text(bytes);
        }
    }
}
