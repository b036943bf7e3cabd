package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.validation.sandbox.limits.Cages;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways out of the sandbox by kind. Each is tried twice: as an unprivileged user without the sandbox, where it must lead
 * out (or there would be nothing to hold), and inside, where it must not.
 */
class EscapesIT {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--");

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    private Path folder;
    private Path tree;
    private Path canary;
    private ServerSocket server;
    private Process abstractServer;
    private Process victim;

    @BeforeEach
    void prepare() throws Exception {
        folder = open(Files.createTempDirectory("escapes"));
        tree = open(Files.createDirectory(folder.resolve("tree")));
        canary = Files.writeString(folder.resolve("canary"), "canary");
        Files.createSymbolicLink(tree.resolve("link-" + mark), canary);
        Files.createSymbolicLink(tree.resolve("link-folder-" + mark), folder);
        server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        abstractServer = new ProcessBuilder(
                        "perl",
                        "-MSocket",
                        "-e",
                        "socket(S, AF_UNIX, SOCK_STREAM, 0); bind(S, pack('Sa*', 1, \"\\0" + mark
                                + "\")); listen(S, 9);" + " $| = 1; print qq(ready\\n); sleep 300")
                .start();
        abstractServer.getInputStream().read();
        var command = new ArrayList<>(Bubblewrap.isRoot() ? AS_NOBODY : List.of());
        command.addAll(List.of("perl", "-e", "$| = 1; print qq(ready\\n); sleep 300", "secret-" + mark));
        var builder = new ProcessBuilder(command);
        builder.environment().put("HIDDEN", "hidden-" + mark);
        victim = builder.start();
        victim.getInputStream().read();
    }

    @AfterEach
    void clear() throws IOException {
        victim.destroyForcibly();
        abstractServer.destroyForcibly();
        server.close();
        ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains("left-" + mark))
                .forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(Path.of("/tmp/left-" + mark));
        Files.deleteIfExists(Path.of("/dev/shm/left-" + mark));
        Folders.delete(folder);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("com.aigentsy.execution.validation.sandbox.Escape#all")
    void leadNowhere(Escape.Kind kind) throws IOException {
        List<String> inside = tried(runInside(filled(Escape.script(kind.escapes()))));
        boolean stayed = left();
        List<String> outside = new ArrayList<>();
        for (Escape escape : kind.escapes()) {
            outside.addAll(tried(runOutside(escape)));
        }
        assertThat(outside)
                .as("without the sandbox")
                .allMatch(line -> line.startsWith("ESCAPED"))
                .hasSameSizeAs(kind.escapes());
        assertThat(inside).hasSameSizeAs(kind.escapes());
        if (kind.name().equals("persistence")) {
            assertThat(stayed).as("something stayed behind").isFalse();
            assertThat(left()).as("without the sandbox, something stays").isTrue();
        } else {
            assertThat(inside).as("inside").allMatch(line -> line.startsWith("held"));
        }
        assertThat(Files.exists(tree.resolve("changed-" + mark)))
                .isEqualTo(kind.name().equals("tricks"));
    }

    private String runInside(String script) {
        var limits = Limits.standard().withTime(Duration.ofSeconds(60));
        return new Sandbox(SandboxSettings.standard().withLimits(limits), Cages.best())
                .run(tree, List.of("/bin/sh", "-c", script), "")
                .output();
    }

    private String runOutside(Escape escape) throws IOException {
        var words = new ArrayList<>(Bubblewrap.isRoot() ? AS_NOBODY : List.<String>of());
        if (escape.inNamespaces()) {
            words.addAll(List.of("unshare", "-Urmpf", "--net", "--uts", "--ipc"));
        }
        words.addAll(List.of("/bin/sh", "-c", filled(Escape.script(List.of(escape)))));
        Process process = new ProcessBuilder(words)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String filled(String script) {
        String text = script;
        for (var value : Map.of(
                        "port",
                        "" + server.getLocalPort(),
                        "abstract",
                        mark,
                        "canary",
                        canary.toString(),
                        "canaryname",
                        "canary",
                        "hostname",
                        hostname(),
                        "mark",
                        mark,
                        "pid",
                        "" + victim.pid(),
                        "tree",
                        tree.toString())
                .entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** What an ended sandbox or control left: files, or a process. */
    private boolean left() {
        return Files.exists(Path.of("/tmp/left-" + mark))
                || Files.exists(Path.of("/dev/shm/left-" + mark))
                || ProcessHandle.allProcesses()
                        .anyMatch(process -> commandLine(process).contains("left-" + mark));
    }

    private static List<String> tried(String output) {
        return output.lines().filter(line -> line.matches("(ESCAPED|held) .*")).toList();
    }

    private static String hostname() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
