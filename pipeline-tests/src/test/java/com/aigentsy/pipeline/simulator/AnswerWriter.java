package com.aigentsy.pipeline.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes an answer: with its length where that is known, in chunks as they come where it is not. */
final class AnswerWriter {

    private static final int PIECE = 16 * 1024;

    private AnswerWriter() {}

    static void write(OutputStream out, Reply reply, boolean headOnly) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + reply.status() + " -\r\n");
        reply.lines().forEach(line -> head.append(line).append("\r\n"));
        if (reply.hasBody()) {
            head.append(reply.length() < 0 ? "transfer-encoding: chunked" : "content-length: " + reply.length())
                    .append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (reply.hasBody() && !headOnly) {
            body(out, reply);
        }
        out.flush();
    }

    private static void body(OutputStream out, Reply reply) throws IOException {
        if (reply.length() >= 0) {
            reply.body().transferTo(out);
            return;
        }
        try (InputStream in = reply.body()) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (read > 0) {
                    out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                    out.write(piece, 0, read);
                    out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
