package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a sandbox asks for: GET or HEAD of a path, and which form it prefers. Nothing else of a request is read: no host, no
 * credentials, no cookies, no query, no body.
 */
record ProxyRequest(String method, String path, String accept) {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Pattern PATH = Pattern.compile("/[\\w.~!$&'()*+,;=:@%/-]*");
    private static final Pattern WAY_OUT = Pattern.compile("(?s)(?:^|.*/)\\.{1,2}(?:/.*|$)|.*[\\\\\\p{Cntrl}].*");
    private static final int DECODINGS = 4;

    static ProxyRequest read(InputStream in) throws IOException, RefusedRequest {
        List<String> lines = head(in).lines().toList();
        String[] words = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ");
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new RefusedRequest(400, "not a request");
        }
        if (!words[0].equals("GET") && !words[0].equals("HEAD")) {
            throw new RefusedRequest(405, words[0] + " is not passed on: packages are only read");
        }
        if (!header(lines, "transfer-encoding").isEmpty()
                || !header(lines, "content-length").matches("0?")) {
            throw new RefusedRequest(400, "a request with a body is not passed on");
        }
        return new ProxyRequest(words[0], path(words[1]), header(lines, "accept"));
    }

    private static String head(InputStream in) throws IOException, RefusedRequest {
        var head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
            if (head.size() > LONGEST_HEAD) {
                throw new RefusedRequest(431, "the head of the request is too long");
            }
        }
        throw new RefusedRequest(400, "the request breaks off");
    }

    private static String header(List<String> lines, String name) {
        return lines.stream()
                .skip(1)
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equalsIgnoreCase(name))
                .map(parts -> parts[1].strip())
                .findFirst()
                .orElse("");
    }

    /** However often it is decoded, no part of it leads up. */
    private static String path(String target) throws RefusedRequest {
        String path = target.replaceFirst("[?#].*", "");
        String decoded = path;
        for (int i = 0; i < DECODINGS; i++) {
            if (!PATH.matcher(path).matches() || WAY_OUT.matcher(decoded).matches()) {
                throw new RefusedRequest(400, "not a path below the proxy's address");
            }
            decoded = decodedOnce(decoded);
        }
        return path;
    }

    private static String decodedOnce(String path) throws RefusedRequest {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(400, "not a path: " + e.getMessage());
        }
    }
}
