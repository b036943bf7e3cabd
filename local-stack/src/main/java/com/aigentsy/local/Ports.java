package com.aigentsy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Loopback ports: a free one, or the asked one with a clear error when somebody else has it. */
public final class Ports {

    /** Below the ports that systems give to outgoing connections: none of these can take one before it is bound. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 12_000;

    /** Processes that start one after another begin far apart. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 1_009 % COUNT));

    private Ports() {}

    /** {@code port}, or for 0 a free one that this process was not given before. */
    public static int claim(String what, int port) {
        return port == 0 ? free() : bound(what, port);
    }

    /** A free port that this process was not given before, however many are asked for before the first is bound. */
    public static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = LOWEST + NEXT.getAndUpdate(last -> (last + 1) % COUNT);
            try {
                return bind(port);
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("No port from %d to %d is free".formatted(LOWEST, LOWEST + COUNT - 1));
    }

    private static int bound(String what, int port) {
        try {
            return bind(port);
        } catch (IOException e) {
            throw taken(what, port, e);
        }
    }

    private static int bind(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return socket.getLocalPort();
        }
    }

    public static IllegalStateException taken(String what, int port, IOException cause) {
        var variable = "AIGENTSY_" + what.toUpperCase(Locale.ROOT) + "_PORT";
        return new IllegalStateException(
                "Port %d for %s is taken or not allowed (%s). Stop what uses it, or set %s to another port."
                        .formatted(port, what, cause.getMessage(), variable),
                new UncheckedIOException(cause));
    }
}
