package com.aigentsy.gateway.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mappings as the hub4j project records them. They use templates of that project ({@code now}, {@code testStartDate}) and
 * name body files that stand beside them as {@code body-…}; both are put in place when they are read.
 */
final class RecordedMappings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern START = Pattern.compile("\\{\\{testStartDate offset='(-?\\d+) seconds'[^}]*}}");
    private static final Pattern NOW = Pattern.compile("\\{\\{now [^}]*}}");

    private RecordedMappings() {}

    /** A recorded refusal: from the start of the test, or from the answer, so long. */
    record Limit(String name, String path, Duration quiet) {

        /** Recorded resets are whole seconds, so one may come up to a second early. */
        Instant notBefore(Instant start) {
            return Instant.ofEpochSecond(start.plus(quiet).getEpochSecond());
        }
    }

    static List<String> in(Path folder, Instant start) {
        return files(folder)
                .filter(file -> !file.getFileName().toString().startsWith("body-"))
                .map(file -> ready(file, start))
                .toList();
    }

    static List<Limit> limits(Path folder) {
        return files(folder)
                .map(RecordedMappings::json)
                .filter(mapping -> List.of(403, 429)
                        .contains(mapping.at("/response/status").asInt()))
                .map(RecordedMappings::limit)
                .toList();
    }

    private static Limit limit(JsonNode mapping) {
        String path = mapping.at("/request/url").asText();
        JsonNode headers = mapping.at("/response/headers");
        Matcher reset = START.matcher(headers.path("X-RateLimit-Reset").asText());
        long seconds = headers.has("Retry-After")
                ? headers.path("Retry-After").asLong()
                : reset.find() ? Long.parseLong(reset.group(1)) : 60;
        return new Limit(mapping.at("/response/status").asInt() + " of " + path, path, Duration.ofSeconds(seconds));
    }

    private static String ready(Path file, Instant start) {
        ObjectNode mapping = json(file);
        ObjectNode response = (ObjectNode) mapping.path("response");
        if (response.has("bodyFileName")) {
            Path body = file.resolveSibling(
                    "body-" + response.remove("bodyFileName").asText());
            response.put("body", Files.exists(body) ? text(body) : "{\"full_name\": \"stands/in\"}");
        }
        // two recordings of one project share ids, and the same id twice would be one mapping
        mapping.remove(List.of("id", "uuid", "persistent", "insertionIndex"));
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        String text = NOW.matcher(mapping.toString()).replaceAll(now);
        return START.matcher(text)
                .replaceAll(offset -> String.valueOf(
                        start.plusSeconds(Long.parseLong(offset.group(1))).getEpochSecond()));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " holds no recording", e);
        }
    }

    private static ObjectNode json(Path file) {
        try {
            return JSON.readTree(text(file)) instanceof ObjectNode mapping ? mapping : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no mapping", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
