package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What the sandbox is told: a status, the few headers a package tool needs, and the body. Indexes that give addresses
 * (JSON, HTML) are given with the address the sandbox knows.
 */
record ProxyAnswer(int status, Map<String, String> headers, InputStream body) implements AutoCloseable {

    private static final Pattern INDEX = Pattern.compile("(?i)(?:application/(?:[\\w.+-]*\\+)?json|text/html)\\b.*");
    private static final int LARGEST_INDEX = 32 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    static ProxyAnswer of(HttpResponse<InputStream> response, UnaryOperator<String> addresses) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (String name : new String[] {"Content-Type", "Content-Encoding", "Content-Length"}) {
            response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        boolean index = INDEX.matcher(headers.getOrDefault("Content-Type", "")).matches();
        boolean asked = response.request().method().equals("GET");
        if (!index || !asked || headers.containsKey("Content-Encoding")) {
            return new ProxyAnswer(response.statusCode(), headers, response.body());
        }
        byte[] rewritten = rewritten(response.body(), addresses);
        headers.put("Content-Length", "" + rewritten.length);
        return new ProxyAnswer(response.statusCode(), headers, new ByteArrayInputStream(rewritten));
    }

    private static byte[] rewritten(InputStream body, UnaryOperator<String> addresses) throws IOException {
        try (body) {
            byte[] text = body.readNBytes(LARGEST_INDEX + 1);
            if (text.length > LARGEST_INDEX) {
                throw new IOException("an index of more than " + LARGEST_INDEX + " bytes");
            }
            return addresses
                    .apply(new String(text, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static ProxyAnswer redirection(int status, String location) {
        return new ProxyAnswer(
                status, Map.of("Location", location, "Content-Length", "0"), InputStream.nullInputStream());
    }

    static ProxyAnswer refusal(RefusedRequest refused) {
        byte[] words = (refused.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        return new ProxyAnswer(
                refused.status(),
                Map.of("Content-Type", "text/plain; charset=utf-8", "Content-Length", "" + words.length),
                new ByteArrayInputStream(words));
    }

    /** Broken off when the traffic's limit is reached: what has a length is then too short, what has none has no end. */
    void write(OutputStream out, Traffic traffic) throws IOException {
        boolean sized = headers.containsKey("Content-Length");
        var head = new StringBuilder("HTTP/1.1 " + status + " -\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append(sized ? "\r\n" : "Transfer-Encoding: chunked\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        copy(out, traffic, sized);
    }

    private void copy(OutputStream out, Traffic traffic, boolean sized) throws IOException {
        byte[] bytes = new byte[CHUNK];
        for (int n = body.read(bytes); n >= 0; n = body.read(bytes)) {
            traffic.pass(n);
            if (sized) {
                out.write(bytes, 0, n);
            } else {
                chunk(out, bytes, n);
            }
        }
        if (!sized) {
            chunk(out, bytes, 0);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes, int count) throws IOException {
        out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes, 0, count);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
