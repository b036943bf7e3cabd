package com.aigentsy.cli.stack;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.local.launch.HomeLock;
import com.aigentsy.local.launch.StackState;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stack in a process of its own that outlives the command which started it. */
public record DetachedStack(Shell shell) {

    private static final Duration START = Duration.ofSeconds(180);

    /** Starts it, repeats what it says, and returns when it is ready. */
    public StackState start() {
        if (HomeLock.held(shell.home())) {
            throw new CommandException("A stack already runs on " + shell.home().root()
                    + ". See ./aigentsy status, stop it with ./aigentsy down.");
        }
        try {
            var console = shell.home().log("up");
            Files.createDirectories(console.getParent());
            Files.deleteIfExists(console);
            var builder = new ProcessBuilder(command())
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile());
            builder.environment().putAll(shell.environment());
            return await(builder.start(), console);
        } catch (IOException e) {
            throw new CommandException("The local stack could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(setsid -> Files.isExecutable(Path.of(setsid)))
                .limit(1)
                .forEach(command::add);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daigentsy.root=" + shell.repository(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.aigentsy.cli.Main",
                "up"));
        return command;
    }

    private StackState await(Process process, Path console) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        int told = 0;
        while (true) {
            told = tell(console, told);
            var state = StackState.running(shell.home()).filter(StackState::ready);
            if (state.isPresent() && state.get().pid() == process.pid()) {
                return state.get();
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                tell(console, told);
                process.destroy();
                throw new CommandException(
                        "The local stack did not start; see " + shell.home().logs());
            }
            pause();
        }
    }

    private int tell(Path console, int told) throws IOException {
        var lines = Files.readString(console).lines().toList();
        lines.stream()
                .takeWhile(line -> !line.startsWith("AiGentsy runs"))
                .skip(told)
                .filter(line -> line.startsWith("  ") || line.startsWith("The local stack"))
                .forEach(shell.out()::println);
        return lines.size();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("Interrupted while the stack was starting", e);
        }
    }
}
