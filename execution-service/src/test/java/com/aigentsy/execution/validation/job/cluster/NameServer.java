package com.aigentsy.execution.validation.job.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What listens on a port, and is hidden from pods where the network plugin enforces policies. */
public final class NameServer implements AutoCloseable {

    private final int port;
    private final boolean enforced;
    private @Nullable ServerSocket socket;
    private int hidden;

    NameServer(boolean enforced) {
        this.enforced = enforced;
        socket = listening(0);
        port = socket.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** What a pod's or a service's resolv.conf says. */
    public Path configuration(Path folder) {
        try {
            return Files.writeString(folder.resolve("resolv.conf"), "search svc.cluster.local\nnameserver 127.0.0.1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void hide() {
        hidden++;
        if (enforced) {
            close();
        }
    }

    synchronized void show() {
        hidden--;
        if (socket == null && hidden == 0) {
            socket = listening(port);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (socket != null) {
                socket.close();
            }
            socket = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
