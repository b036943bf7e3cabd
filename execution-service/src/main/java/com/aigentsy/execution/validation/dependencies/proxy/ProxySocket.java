package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** A UNIX socket that leads to one package proxy: one request a connection, until it is closed with all its connections. */
public final class ProxySocket implements AutoCloseable {

    private static final int AT_ONCE = 64;

    private final ServerSocketChannel server;
    private final Upstream upstream;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    private ProxySocket(ServerSocketChannel server, Upstream upstream) {
        this.server = server;
        this.upstream = upstream;
    }

    /** Whoever reaches the file may connect, whatever user it is. */
    public static ProxySocket open(Path file, Upstream upstream) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        var socket = new ProxySocket(server, upstream);
        Thread.ofVirtual().name("packages-" + file.getFileName()).start(socket::accept);
        return socket;
    }

    private void accept() {
        while (server.isOpen()) {
            places.acquireUninterruptibly();
            try {
                SocketChannel connection = server.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                places.release();
            }
        }
    }

    private void serve(SocketChannel connection) {
        try (connection;
                var in = new BufferedInputStream(Channels.newInputStream(connection));
                var out = new BufferedOutputStream(Channels.newOutputStream(connection));
                ProxyAnswer answer = answer(in)) {
            answer.write(out, upstream.traffic());
        } catch (IOException broken) {
            return;
        } finally {
            open.remove(connection);
            places.release();
        }
    }

    private ProxyAnswer answer(BufferedInputStream in) throws IOException {
        try {
            return upstream.ask(ProxyRequest.read(in));
        } catch (RefusedRequest refused) {
            return ProxyAnswer.refusal(refused);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel connection : open) {
            connection.close();
        }
        upstream.close();
    }
}
