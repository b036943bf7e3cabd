package com.aigentsy.cli.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record as one line for a person: when, which opportunity, and the words that matter most. */
final class RecordLine {

    private static final List<String> WORDS = List.of(
            "/completion/outcome",
            "/completion/reason",
            "/feedback/kind",
            "/submission/url",
            "/route/to",
            "/kind",
            "/service",
            "/reason",
            "/name",
            "/version",
            "/opportunity/title");

    private RecordLine() {}

    static String of(ConsumerRecord<byte[], byte[]> record) {
        var json = RecordJson.of(record);
        return "%s  %-22s  %s"
                .formatted(json.path("timestamp").asText(), json.path("key").asText("-"), words(json.path("value")));
    }

    private static String words(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        return WORDS.stream()
                .map(value::at)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" · "));
    }
}
