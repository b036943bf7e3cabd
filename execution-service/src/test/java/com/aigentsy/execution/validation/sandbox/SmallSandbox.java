package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.limits.Cages;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Small sandboxes for the tests, and what they leave on the machine. */
final class SmallSandbox {

    static final long MEBIBYTE = 1024L * 1024;
    static final Duration GRACE = Duration.ofSeconds(5);
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(3), 256 * MEBIBYTE, 64, 1, 16 * MEBIBYTE, 8 * MEBIBYTE, 64 * 1024);

    private SmallSandbox() {}

    static Sandbox with(Limits limits, Cages cages) {
        return new Sandbox(SandboxSettings.standard().withLimits(limits), cages);
    }

    static Sandbox.Run run(Path tree, String script) {
        return with(LIMITS.withTime(Duration.ofSeconds(20)), Cages.best()).run(tree, shell(script), "");
    }

    static List<String> shell(String script) {
        return List.of("/bin/sh", "-c", script);
    }

    static void awaitNoProcessWith(String mark) {
        Awaitility.await().atMost(GRACE).until(() -> processesWith("", mark) == 0);
    }

    static long processesWith(String program, String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> commandLine(process.pid()))
                .filter(line -> line.contains(mark) && line.contains(program) && !line.contains("SandboxHost"))
                .count();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    static List<Path> leftovers() {
        return leftovers(ProcessHandle.current().pid());
    }

    static List<Path> leftovers(long pid) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> staged = Files.list(temporary);
                Stream<Path> groups = Files.find(
                        Path.of("/sys/fs/cgroup"),
                        6,
                        (path, attributes) -> path.getFileName().toString().startsWith("aigentsy-" + pid + "-"))) {
            return Stream.concat(
                            staged.filter(
                                    path -> path.getFileName().toString().startsWith("aigentsy-sandbox-" + pid + "-")),
                            groups)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String printed(ProcessBuilder command) throws IOException {
        try (var in = command.start().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
