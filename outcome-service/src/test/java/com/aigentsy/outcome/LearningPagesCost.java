package com.aigentsy.outcome;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.Ports;
import com.aigentsy.runtime.testing.Scratch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what a page of {@code /learning} costs after 1,000 and after 1,000,000 endings, side by side: the service runs
 * as a process of its own, both sizes stand in one database, and every round asks each page once of either.
 */
public final class LearningPagesCost {

    private static final List<String> PAGES = List.of(
            "tables",
            "tables?table=source",
            "loss-reasons",
            "price-bands",
            "funnel",
            "llm",
            "spend",
            "calibration",
            "drift",
            "models");
    private static final String TOKEN = "a-token-for-measuring";
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final double MICRO = 1e3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Connection database;

    private LearningPagesCost(String base, Connection database) {
        this.base = base;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Scratch.folder("learning-pages");
        LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        int port = Ports.free();
        Process service = service(Path.of(arguments[0]), postgres, kafka, port);
        try (Connection database =
                DriverManager.getConnection(postgres.jdbcUrl(), "outcome", postgres.password("outcome"))) {
            new LearningPagesCost("http://127.0.0.1:" + port, database).measure();
        } finally {
            service.destroyForcibly();
        }
        Runtime.getRuntime().exit(0);
    }

    private static Process service(Path jar, LocalPostgres postgres, EmbeddedKafka kafka, int port) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-jar", jar.toString());
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                        "QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", "outcome",
                        "QUARKUS_DATASOURCE_PASSWORD", postgres.password("outcome"),
                        "AIGENTSY_TOKEN", TOKEN,
                        "AIGENTSY_OUTCOME_PORT", Integer.toString(port)));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void measure() throws SQLException, IOException, InterruptedException {
        awaitService();
        execute("insert into generation (state) values ('retired')");
        new LearningFill(database, 1, 1_000).run();
        new LearningFill(database, 2, 1_000_000).run();
        execute("vacuum analyze");
        Map<String, List<Long>> small = new TreeMap<>();
        Map<String, List<Long>> large = new TreeMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            ask(1, round, small);
            ask(2, round, large);
        }
        System.out.printf("%-22s %12s %12s %8s%n", "page", "1,000", "1,000,000", "ratio");
        PAGES.forEach(page -> print(page, median(small.get(page)), median(large.get(page))));
    }

    private static void print(String page, double small, double large) {
        System.out.printf("%-22s %9.0f µs %9.0f µs %8.2f%n", page, small / MICRO, large / MICRO, large / small);
    }

    private void ask(int live, int round, Map<String, List<Long>> times)
            throws SQLException, IOException, InterruptedException {
        execute("update generation set state = 'retired'");
        execute("update generation set state = 'live' where id = " + live);
        for (String page : PAGES) {
            long nanos = get("/learning/" + page);
            if (round >= WARM_UP) {
                times.computeIfAbsent(page, _ -> new ArrayList<>()).add(nanos);
            }
        }
    }

    private long get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return nanos;
    }

    private void awaitService() throws InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline) {
            try {
                get("/learning/models");
                return;
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the service did not start");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow();
    }
}
