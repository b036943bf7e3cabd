package com.aigentsy.execution.llm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts requests on the wire, below anything that could hide one, and cuts connections when told to. */
final class CountingServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final byte[] answer;
    private final int cutEvery;

    private CountingServer(String answer, int cutEvery) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.US_ASCII);
        this.cutEvery = cutEvery;
        Thread.ofVirtual().start(this::accept);
    }

    static CountingServer answering(String answer) throws IOException {
        return new CountingServer(answer, Integer.MAX_VALUE);
    }

    static CountingServer cuttingEverySecond(String answer) throws IOException {
        return new CountingServer(answer, 2);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    int cut() {
        return cut.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(Socket client) {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            while (request(in)) {
                if (requests.incrementAndGet() % cutEvery == 0) {
                    cut.incrementAndGet();
                    client.setSoLinger(true, 0);
                    return;
                }
                client.getOutputStream().write(answer);
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** Reads one whole request; false at the end of the connection. */
    private static boolean request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        return !length.find() || in.readNBytes(Integer.parseInt(length.group(1))).length > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
