package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs inside the sandbox, as a class file alone: what connects to a port of its loopback is joined to the UNIX socket that
 * is called like the port. Arguments: the folder of the sockets, a file to create when all ports listen, the ports.
 */
public final class PackageRelay {

    private static final int CHUNK = 16 * 1024;

    private PackageRelay() {}

    public static void main(String[] args) throws Exception {
        Thread last = Thread.currentThread();
        for (int i = 2; i < args.length; i++) {
            ServerSocketChannel server = ServerSocketChannel.open()
                    .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[i])));
            Path socket = Path.of(args[0], args[i]);
            last = Thread.ofPlatform().start(() -> serve(server, socket));
        }
        Files.createFile(Path.of(args[1]));
        last.join();
    }

    private static void serve(ServerSocketChannel server, Path socket) {
        while (true) {
            try {
                SocketChannel inside = server.accept();
                Thread.ofVirtual().start(() -> join(inside, socket));
            } catch (IOException tooMany) {
                Thread.onSpinWait();
            }
        }
    }

    private static void join(SocketChannel inside, Path socket) {
        try (inside;
                SocketChannel outside = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            outside.connect(UnixDomainSocketAddress.of(socket));
            Thread asking = Thread.ofVirtual().start(() -> copy(inside, outside));
            copy(outside, inside);
            asking.interrupt();
        } catch (IOException closed) {
            return;
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException closed) {
            return;
        }
    }
}
