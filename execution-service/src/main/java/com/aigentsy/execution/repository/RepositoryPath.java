package com.aigentsy.execution.repository;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a path inside a repository may look like: relative, forward slashes, no way out and no way into {@code .git}. */
public final class RepositoryPath {

    /** Also as other file systems would read it: {@code .GIT}, {@code .git.}, {@code git~1}, {@code .git:stream}. */
    private static final Pattern GIT = Pattern.compile("(?:\\.git|git~\\d+)[ .]*(?::.*)?");

    private RepositoryPath() {}

    /** What is wrong with it, if anything. */
    public static Optional<String> problem(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.matches("[A-Za-z]:.*")) {
            return Optional.of("must be relative, with forward slashes");
        }
        if (path.codePoints().anyMatch(RepositoryPath::invisible)) {
            return Optional.of("has control or invisible characters");
        }
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> segment.isEmpty() || segment.equals(".") || segment.equals("..") || git(segment))
                .findFirst()
                .map(segment -> "has a part '" + segment + "'");
    }

    private static boolean git(String segment) {
        return GIT.matcher(segment.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean invisible(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
