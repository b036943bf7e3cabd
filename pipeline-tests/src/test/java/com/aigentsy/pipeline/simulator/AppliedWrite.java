package com.aigentsy.pipeline.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A write the platform carried out. {@code subject} is what there may be one of in the repository (a head and base, a
 * ref, a comment's text), {@code made} what the platform says it made or moved to (a number, a name, a sha).
 */
public record AppliedWrite(
        Kind kind, String repository, String subject, String made, int status, Instant begun, Instant applied) {

    private static final String OURS = "aigentsy/";

    /** The opportunity a branch of ours belongs to, where the write names a branch. */
    public Optional<String> opportunity() {
        int at = subject.indexOf(OURS);
        return at < 0
                ? Optional.empty()
                : Optional.of(subject.substring(at + OURS.length()).split("[ →]")[0]);
    }

    @Override
    public String toString() {
        return "%s %s %s = %s (%d) begun %s applied %s"
                .formatted(kind, repository, subject, made, status, begun, applied);
    }
}
