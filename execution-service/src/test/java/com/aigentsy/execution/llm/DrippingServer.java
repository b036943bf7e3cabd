package com.aigentsy.execution.llm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers with a head at once and then one byte now and then, for ever. */
final class DrippingServer implements AutoCloseable {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();

    private DrippingServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    static DrippingServer start() throws IOException {
        return new DrippingServer();
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                requests.incrementAndGet();
                Thread.ofVirtual().start(() -> drip(client));
            }
        } catch (IOException ended) {
            return;
        }
    }

    private void drip(Socket client) {
        try (client) {
            client.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
            do {
                client.getOutputStream().write(' ');
            } while (!closed.await(50, TimeUnit.MILLISECONDS));
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
