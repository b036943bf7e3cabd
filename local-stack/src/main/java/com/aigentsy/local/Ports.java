package com.aigentsy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** Loopback ports: a free one, or the asked one with a clear error when somebody else has it. */
public final class Ports {

    private static final PortBlock OURS = new PortBlock();

    private Ports() {}

    /** {@code port}, or for 0 a free one that nobody was given before. */
    public static int claim(String what, int port) {
        return port == 0 ? free() : bound(what, port);
    }

    /** A free port that nobody was given before, however many are asked for before the first is bound. */
    public static int free() {
        while (true) {
            int port = OURS.next();
            try {
                return bind(port);
            } catch (IOException taken) {
                continue;
            }
        }
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
