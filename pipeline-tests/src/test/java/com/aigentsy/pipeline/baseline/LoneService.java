package com.aigentsy.pipeline.baseline;

import com.aigentsy.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Discovery-service as it was built, with neither database nor broker. */
final class LoneService implements AutoCloseable {

    private static final Path JAR = Path.of("../discovery-service/target/quarkus-app/quarkus-run.jar");

    private final Process process;
    private final Path output;
    private final int port;

    private LoneService(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    static LoneService start(Path folder, Map<String, String> environment) {
        Path output = folder.resolve("output.txt");
        int port = Ports.free();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", "of-no-use");
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/aigentsy");
        builder.environment().put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:1/aigentsy");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        builder.environment().putAll(environment);
        try {
            return new LoneService(builder.start(), output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
