package com.aigentsy.pipeline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens before one server: a virtual thread for each connection, one request after the other on it. */
final class Front implements AutoCloseable {

    private final ServerSocket server;
    private final Upstream upstream;
    private final Weather weather;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Front(URI behind, Weather weather) {
        this.weather = weather;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot listen", e);
        }
        upstream = new Upstream(behind, address());
        Thread.ofVirtual().name("simulator " + server.getLocalPort()).start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (var connection = new Connection(socket)) {
            Request request = connection.read();
            while (request != null && weather.answer(request, connection, upstream) && request.keepAlive()) {
                request = connection.read();
            }
        } catch (IOException _) {
            // the client went away, or a fault closed the connection under it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upstream.close();
    }
}
