package com.aigentsy.execution.overhead;

import com.aigentsy.execution.GitHost;
import com.aigentsy.execution.ScriptedModels;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.ScriptedModels.Request;
import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.Ports;
import com.aigentsy.runtime.testing.Scratch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The packaged execution-service with a broker, a database, a repository whose tests are one line of shell, and models that
 * take their time to answer.
 */
final class MeasuredService implements AutoCloseable {

    private static final Duration THINKING = Duration.ofMillis(400);
    private static final String MAKEFILE = """
            test:
            \t@echo 1..2; echo ok 1 - starts; grep -q right total.txt && echo ok 2 - adds || { echo not ok 2 - adds; exit 1; }
            """;

    private final Path folder = Scratch.folder("overhead");
    private final LocalPostgres postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
    private final EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    private final ScriptedModels models = new ScriptedModels();
    private final int port = Ports.free();
    private final Process process;

    MeasuredService(Path jar, int workers) throws IOException {
        models.script(MeasuredService::answer);
        GitHost.repository(
                Files.createDirectory(folder.resolve("git")),
                "acme/till",
                Map.of("total.txt", "wrong\n", "Makefile", MAKEFILE));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx192m", "-jar", jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().putAll(environment(workers));
        process = builder.start();
    }

    private Map<String, String> environment(int workers) {
        return Map.ofEntries(
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl()),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "execution"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", postgres.password("execution")),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("AIGENTSY_TOKEN", "a-token-for-measuring"),
                Map.entry("AIGENTSY_WORLD", "local"),
                Map.entry("AIGENTSY_WORK_DIRECTORY", folder.resolve("work").toString()),
                Map.entry("AIGENTSY_EXECUTION_WORKERS", String.valueOf(workers)),
                Map.entry("GITHUB_GIT_URL", folder.resolve("git").toUri().toString()),
                Map.entry("ANTHROPIC_API_KEY", "not-a-key"),
                Map.entry("ANTHROPIC_BASE_URL", models.url()));
    }

    private static Answer answer(Request request) {
        LockSupport.parkNanos(THINKING.toNanos());
        return Answer.text(
                request.text().contains("Task: plan.")
                        ? "{\"approach\": \"put it right\", \"files_to_change\": [\"total.txt\"]}"
                        : """
                          {"files": [{"path": "total.txt", "content": "right\\n"}], "commit_message": "Put it right",
                           "pr_title": "Put it right", "pr_description": "It was wrong."}""");
    }

    boolean ready() {
        try {
            var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready")
                    .toURL()
                    .openConnection();
            return health.getInputStream().read() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    String brokers() {
        return kafka.bootstrapServers();
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), "execution", postgres.password("execution"));
    }

    /** The servers end with this process, and their folder is temporary. */
    @Override
    public void close() {
        process.destroyForcibly();
        models.close();
    }
}
