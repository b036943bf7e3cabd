package com.aigentsy.local.forge.maintainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command on a folder without network, without the host's files and without its environment. The JDK this runs on
 * is bound in, read-only, and first on the PATH.
 */
final class Sandbox {

    private static final int SHOWN = 2000;
    private static final String MISSING =
            "bubblewrap is not installed, so the tests were not run. Install it: apt-get install bubblewrap";

    private final List<Path> programs;
    private final Duration limit;

    Sandbox() {
        this(Stream.of("/usr/bin", "/bin", "/usr/local/bin").map(Path::of).toList(), Duration.ofSeconds(60));
    }

    /** @param programs the folders bwrap and prlimit are looked for in */
    Sandbox(List<Path> programs, Duration limit) {
        this.programs = programs;
        this.limit = limit;
    }

    TestRun run(Path folder, List<String> command) {
        Optional<Path> bwrap = program("bwrap");
        if (bwrap.isEmpty()) {
            return new TestRun.NotRun(MISSING);
        }
        try {
            Path output = Files.createTempFile("forge-tests", ".log");
            try {
                return run(confined(bwrap.get(), folder, command), output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRun run(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new TestRun.TimedOut(limit);
            }
            return verdict(process.exitValue(), tail(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TestRun.NotRun("The forge was stopped while the tests ran.");
        } finally {
            process.destroyForcibly();
        }
    }

    private static TestRun verdict(int exitCode, String output) {
        if (exitCode == 0) {
            return new TestRun.Passed();
        }
        return output.startsWith("bwrap: ")
                ? new TestRun.NotRun("The tests could not be started. " + output)
                : new TestRun.Failed(exitCode, output);
    }

    private static String tail(Path output) throws IOException {
        try (var file = Files.newByteChannel(output)) {
            file.position(Math.max(0, file.size() - SHOWN));
            var bytes = ByteBuffer.allocate(SHOWN);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
        }
    }

    private List<String> confined(Path bwrap, Path folder, List<String> command) throws IOException {
        var line = new ArrayList<String>();
        program("prlimit")
                .ifPresent(prlimit -> line.addAll(
                        List.of(prlimit.toString(), "--core=0", "--fsize=67108864", "--nofile=4096", "--cpu=120")));
        line.add(bwrap.toString());
        line.addAll(List.of("--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"));
        line.addAll(List.of("--unshare-cgroup", "--disable-userns", "--uid", "65534", "--gid", "65534"));
        line.addAll(List.of("--die-with-parent", "--new-session", "--clearenv", "--ro-bind", "/usr", "/usr"));
        for (String folderOfSystem : List.of("/bin", "/lib", "/lib64", "/sbin", "/etc/alternatives")) {
            line.addAll(List.of("--ro-bind-try", folderOfSystem, folderOfSystem));
        }
        jdk(line);
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--size", "67108864", "--tmpfs", "/tmp"));
        line.addAll(List.of("--bind", folder.toString(), "/repo", "--chdir", "/repo", "--"));
        line.addAll(command);
        return line;
    }

    private static void jdk(List<String> line) throws IOException {
        String home = System.getProperty("java.home");
        line.addAll(List.of("--ro-bind", home, home));
        try (Stream<Path> settings = Files.list(Path.of("/etc"))) {
            settings.filter(path -> path.getFileName().toString().startsWith("java-"))
                    .forEach(path -> line.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        }
        line.addAll(List.of("--setenv", "PATH", home + "/bin:/usr/bin:/bin", "--setenv", "HOME", "/tmp"));
        line.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--setenv", "JAVA_HOME", home));
    }

    private Optional<Path> program(String name) {
        return programs.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
