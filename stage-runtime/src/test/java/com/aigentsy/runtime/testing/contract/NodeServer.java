package com.aigentsy.runtime.testing.contract;

import com.aigentsy.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A counterpart as a process of its own on a free port of loopback. */
final class NodeServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final int port = Ports.free();
    private final Path log = Path.of("target", "contracts-" + port + ".log");
    private final Process process;

    NodeServer(Counterpart counterpart, String url) {
        if (!Files.exists(Counterpart.FOLDER.resolve(counterpart.script()))) {
            throw new IllegalStateException(counterpart.pinned()
                    + " is not installed; ./aigentsy test --contracts does that, or npm ci in the folder contracts");
        }
        List<String> command = new ArrayList<>(List.of("node", counterpart.script(), "--port", String.valueOf(port)));
        command.addAll(counterpart.options(url));
        process = start(new ProcessBuilder(command).directory(Counterpart.FOLDER.toFile()));
        awaitOpen();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Other people's code sees nothing of our environment but where Node is. */
    private Process start(ProcessBuilder builder) {
        builder.environment().keySet().retainAll(Set.of("PATH"));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitOpen() {
        try {
            Awaitility.await().atMost(START).until(() -> open() || !process.isAlive());
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (RuntimeException | IOException e) {
            close();
            throw new IllegalStateException("the counterpart did not start, see " + log.toAbsolutePath(), e);
        }
    }

    private boolean open() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
