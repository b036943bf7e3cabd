package com.aigentsy.pipeline;

import com.aigentsy.runtime.testing.OtlpReceiver;
import com.aigentsy.runtime.testing.OtlpReceiver.Received;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run told its operator: logs as JSON, spans at a collector, and no secret in either. */
final class Telemetry implements AutoCloseable {

    private static final List<String> SERVICES = List.of("discovery", "scoring", "execution", "gateway", "outcome");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OtlpReceiver collector = OtlpReceiver.start();

    Map<String, String> settings() {
        return Map.of("AIGENTSY_LOG", "json", "AIGENTSY_OTEL", "on", "AIGENTSY_OTEL_ENDPOINT", collector.url());
    }

    /** The services that one opportunity's trace leads through, for the longest one. */
    Set<String> longestTrace() {
        Map<String, Set<String>> services = collector.spans().stream()
                .collect(Collectors.groupingBy(
                        Received::trace, TreeMap::new, Collectors.mapping(Received::service, Collectors.toSet())));
        return services.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /** Every line of every service, parsed. */
    static List<JsonNode> logs(Path home) {
        return SERVICES.stream()
                .flatMap(service -> lines(log(home, service)))
                .map(Telemetry::parsed)
                .toList();
    }

    /** Tokens, keys and passwords the services were given. */
    static List<String> secrets(Path home) {
        return Stream.of("secrets.properties", "postgres/passwords.properties", "token")
                .flatMap(file -> lines(home.resolve(file)))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .filter(secret -> secret.length() >= 12)
                .toList();
    }

    static String logText(Path home) {
        return SERVICES.stream().map(service -> read(log(home, service))).collect(Collectors.joining());
    }

    private static Path log(Path home, String service) {
        return home.resolve("logs").resolve(service + ".log");
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("a line of a log is no JSON: " + line, e);
        }
    }

    private static Stream<String> lines(Path file) {
        return Arrays.stream(read(file).split("\\R")).filter(line -> !line.isBlank());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        collector.close();
    }
}
