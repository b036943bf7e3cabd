package com.aigentsy.pipeline.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 on one socket, by hand, because a fault must be able to end it at any byte. */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final RequestReader requests;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.requests = new RequestReader(in, out);
    }

    /** Null when the client has closed between two requests. */
    @Nullable
    Request read() throws IOException {
        return requests.read();
    }

    void write(Reply reply, boolean head) throws IOException {
        AnswerWriter.write(out, reply, head);
    }

    /** The whole answer, but spread over the time: one eightieth of it after the other. */
    void drip(Reply reply, Duration total) throws IOException, InterruptedException {
        var whole = new ByteArrayOutputStream();
        AnswerWriter.write(whole, reply, false);
        byte[] bytes = whole.toByteArray();
        int piece = Math.ceilDiv(bytes.length, 80);
        for (int at = 0; at < bytes.length; at += piece) {
            out.write(bytes, at, Math.min(piece, bytes.length - at));
            out.flush();
            Thread.sleep(total.dividedBy(80));
        }
    }

    /** Says nothing until the client gives up or the time is over. */
    void silence(Duration longest) throws IOException {
        socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
        try {
            in.read();
        } catch (SocketTimeoutException _) {
            // it is patient; so it is ended from here
        }
    }

    /** The next close resets the connection instead of ending it politely. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
