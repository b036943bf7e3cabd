package com.aigentsy.gateway.monitoring;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a review says about one line of a file; without a line, about the whole file. A stranger's words, path and all. */
public record LineRemark(String path, @Nullable Integer line, String words) {

    static final int MOST = 40;
    static final int LONGEST = 1_000;

    /** The review's own words first, then {@code path:line: words} for each, as far as so many of such a length. */
    public static String below(String body, List<LineRemark> remarks) {
        Stream<String> shown = remarks.stream().limit(MOST).map(LineRemark::shown);
        Stream<String> rest =
                remarks.size() > MOST ? Stream.of((remarks.size() - MOST) + " more remarks on lines") : Stream.of();
        return Stream.of(Stream.of(body.strip()), shown, rest)
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String shown() {
        String place = path.replaceAll("\\p{Cntrl}", " ") + (line == null ? "" : ":" + line);
        String said = words.strip();
        return place + ": " + (said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…");
    }
}
