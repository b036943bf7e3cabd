package com.aigentsy.pipeline.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kafka in a process of its own, always on the same port and folder. */
public final class Broker implements Victim {

    private final Path folder;
    private final InetSocketAddress address;
    private final InetSocketAddress advertised;
    private volatile @Nullable Process process;

    /** {@code advertised} is where clients are sent: the address itself or a proxy before it. */
    Broker(Path folder, InetSocketAddress address, InetSocketAddress advertised) {
        this.folder = folder;
        this.address = address;
        this.advertised = advertised;
    }

    /** What the services are told. */
    public String bootstrapServers() {
        return "127.0.0.1:" + advertised.getPort();
    }

    @Override
    public String name() {
        return "broker";
    }

    /** Returns when it listens and has its topics. */
    @Override
    public void start() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                folder.toString(),
                String.valueOf(address.getPort()),
                String.valueOf(advertised.getPort()));
        try {
            var errors = Redirect.appendTo(folder.resolveSibling("broker.log").toFile());
            var started = new ProcessBuilder(command).redirectError(errors).start();
            process = started;
            awaitWord(started.inputReader());
        } catch (IOException e) {
            throw new UncheckedIOException("The broker did not start", e);
        }
    }

    private void awaitWord(BufferedReader output) throws IOException {
        var line = output.readLine();
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The broker ended at its start; see broker.log beside " + folder);
        }
    }

    @Override
    public boolean alive() {
        var running = process;
        return running != null && running.isAlive();
    }

    @Override
    public void signal(Signal signal) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        signal.send(running.pid());
        try {
            if (signal == Signal.KILL && !running.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The broker outlived its kill");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
