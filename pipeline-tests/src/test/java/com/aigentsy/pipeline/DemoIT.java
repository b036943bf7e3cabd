package com.aigentsy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @Test
    void everyOpportunityEndsOnceAndASecondRunSubmitsNothing() throws IOException {
        var aigentsy = new Command(home, Map.of());

        var first = aigentsy.run(LIMIT, "demo");
        assertThat(first.code()).as(first.output()).isZero();
        Set<String> discovered = keys(records(aigentsy, "opportunities.discovered"));
        List<JsonNode> completed = records(aigentsy, "opportunities.completed");
        assertThat(discovered).hasSizeGreaterThanOrEqualTo(16);
        assertThat(completed.stream().map(record -> record.path("key").asText()))
                .containsExactlyInAnyOrderElementsOf(discovered);
        assertThat(outcomes(completed)).contains("won", "lost", "skipped", "rejected", "failed");

        List<JsonNode> submitted = records(aigentsy, "opportunities.submitted");
        var second = aigentsy.run(LIMIT, "demo");
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(records(aigentsy, "opportunities.submitted")).isEqualTo(submitted);
    }

    private static Set<String> outcomes(List<JsonNode> completed) {
        return completed.stream()
                .map(record -> record.at("/value/completion/outcome").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(List<JsonNode> records) {
        return records.stream().map(record -> record.path("key").asText()).collect(Collectors.toSet());
    }

    private static List<JsonNode> records(Command aigentsy, String topic) throws IOException {
        var ended = aigentsy.run(Duration.ofMinutes(3), "events", topic, "--json");
        assertThat(ended.code()).as(ended.output()).isZero();
        List<JsonNode> records = new ArrayList<>();
        for (String line :
                ended.output().lines().filter(text -> text.startsWith("{")).toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }
}
