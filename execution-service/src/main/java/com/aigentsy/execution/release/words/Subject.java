package com.aigentsy.execution.release.words;

import com.aigentsy.events.Opportunity;
import com.aigentsy.execution.repository.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the work is about: an issue, and the repository if there is one. What they name may be named again. */
public record Subject(Opportunity issue, Optional<Checkout> base) {

    private static final int LARGEST_FILE = 512 * 1024;
    private static final long READ_AT_MOST = 64L * 1024 * 1024;

    boolean names(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return said().contains(wanted)
                || base.map(checkout -> names(checkout, wanted)).orElse(false);
    }

    boolean isTheIssue(String number) {
        return number.equals(String.valueOf(issue.issueNumber()));
    }

    /** {@code owner/name} in lower case; empty where the work is about none. */
    String repository() {
        return Objects.requireNonNullElse(issue.repository(), "").toLowerCase(Locale.ROOT);
    }

    boolean hasFile(String path) {
        return base.map(checkout -> checkout.paths().contains(path)).orElse(false);
    }

    private String said() {
        return "%s %s %s"
                .formatted(issue.url(), issue.title(), issue.description())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean names(Checkout checkout, String wanted) {
        long read = 0;
        for (String path : checkout.paths()) {
            long size = checkout.size(path);
            if (size <= LARGEST_FILE
                    && (read += size) <= READ_AT_MOST
                    && text(checkout.tree().resolve(path)).contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
