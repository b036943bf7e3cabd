package com.aigentsy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports: a free one, or the asked one with a clear error when somebody else has it. */
public final class Ports {

    private Ports() {}

    /** {@code port}, or any free one for 0. */
    public static int claim(String what, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw taken(what, port, e);
        }
    }

    public static IllegalStateException taken(String what, int port, IOException cause) {
        var variable = "AIGENTSY_" + what.toUpperCase(java.util.Locale.ROOT) + "_PORT";
        return new IllegalStateException(
                "Port %d for %s is taken or not allowed (%s). Stop what uses it, or set %s to another port."
                        .formatted(port, what, cause.getMessage(), variable),
                new UncheckedIOException(cause));
    }
}
