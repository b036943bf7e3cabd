package com.aigentsy.pipeline;

import com.aigentsy.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** {@code ./aigentsy} with a home and ports of its own, run from what the build has just packaged. */
final class Command {

    private static final List<String> PORTS =
            List.of("KAFKA", "POSTGRES", "FORGE", "MODEL", "DISCOVERY", "SCORING", "EXECUTION", "GATEWAY", "OUTCOME");

    private final Path root = Path.of("..").toAbsolutePath().normalize();
    private final Map<String, String> environment = new TreeMap<>();
    private final Path home;

    Command(Path home, Map<String, String> settings) {
        this.home = home;
        environment.put("AIGENTSY_HOME", home.toString());
        PORTS.forEach(name -> environment.put("AIGENTSY_" + name + "_PORT", String.valueOf(Ports.free())));
        environment.putAll(settings);
    }

    /** What it printed and its exit code; past the limit it is ended and the code is -1. */
    record Ended(int code, String output) {}

    Ended run(Duration limit, String... words) {
        try {
            Files.createDirectories(home);
            Path output = Files.createTempFile(home, "output", ".txt");
            Process process = start(output, words);
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroy();
                process.waitFor(30, TimeUnit.SECONDS);
                return new Ended(-1, Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path output, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daigentsy.root=" + root,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "com.aigentsy.cli.Main"));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String classPath() {
        Path target = root.resolve("operator-cli").resolve("target");
        return target.resolve("operator-cli-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*";
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
