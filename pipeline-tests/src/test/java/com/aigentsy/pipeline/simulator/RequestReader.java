package com.aigentsy.pipeline.simulator;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests, one after the other, each whole; a client that goes away within one is an EOF. */
record RequestReader(InputStream in, OutputStream out) {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    /** Null when the client has closed between two requests. */
    @Nullable
    Request read() throws IOException {
        String start = line();
        if (start == null) {
            return null;
        }
        Instant begun = Instant.now();
        String[] words = start.split(" ");
        if (words.length != 3) {
            throw new IOException("no request line: " + start);
        }
        Map<String, List<String>> headers = headers();
        boolean keep = !headers.getOrDefault("connection", List.of("")).contains("close");
        return new Request(words[0], words[1], headers, body(headers), keep && words[2].equals("HTTP/1.1"), begun);
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (String line = required(line()); !line.isEmpty(); line = required(line())) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.getOrDefault("expect", List.of("")).getFirst().equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        if (headers.getOrDefault("transfer-encoding", List.of("")).getFirst().equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).getFirst()));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(exactly(size));
            required(line());
        }
        while (!required(line()).isEmpty()) {
            // trailers say nothing that matters here
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(required(line()).split(";")[0].strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        if (size > LARGEST_BODY) {
            throw new IOException("a body of " + size + " bytes");
        }
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the client went away within its body");
        }
        return bytes;
    }

    private static String required(@Nullable String line) throws IOException {
        if (line == null) {
            throw new EOFException("the client went away within its head");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_HEAD) {
                return null;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
