package com.aigentsy.execution.validation.job.pod;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a test run shows, as lines of the pod's log. Tests can forge it, as they can forge what they print, and gain nothing
 * by it: how the run ended is not in here, the kubelet says it.
 */
public record Result(String output, String reports, String stopped) {

    private static final String BEGINNING = "---- aigentsy result ----\n";
    private static final String END = "---- end of result ----\n";
    private static final int CHUNK = 6_000;
    private static final Pattern LINE = Pattern.compile("(output|reports|stopped) ([A-Za-z0-9+/]*+={0,2})");

    public String framed() {
        var frame = new StringBuilder(BEGINNING);
        append(frame, "output", output);
        append(frame, "reports", reports);
        append(frame, "stopped", stopped);
        return frame.append(END).toString();
    }

    /** In short lines, because a container's log takes long ones apart. */
    private static void append(StringBuilder frame, String name, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
            frame.append(name)
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(chunk))
                    .append('\n');
        }
    }

    /** The last one in a log, if it is whole and can be read. */
    public static Optional<Result> lastOf(String log) {
        int end = log.lastIndexOf(END);
        int beginning = end < 0 ? -1 : log.lastIndexOf(BEGINNING, end);
        return beginning < 0 ? Optional.empty() : read(log.substring(beginning + BEGINNING.length(), end));
    }

    private static Optional<Result> read(String frame) {
        List<Matcher> lines = frame.lines().map(LINE::matcher).toList();
        if (!lines.stream().allMatch(Matcher::matches)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Result(field(lines, "output"), field(lines, "reports"), field(lines, "stopped")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String field(List<? extends MatchResult> lines, String name) {
        var bytes = new ByteArrayOutputStream();
        lines.stream()
                .filter(line -> line.group(1).equals(name))
                .map(line -> Base64.getDecoder().decode(line.group(2)))
                .forEach(bytes::writeBytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
