package com.aigentsy.gateway;

import com.aigentsy.runtime.ProblemException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person says happened: {@code submitted} (with the page's address), or how it ended. */
public record Resolution(
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String url) {

    private static final String SUBMITTED = "submitted";

    private static final Set<String> ENDS = Set.of("won", "lost", "expired", "withdrawn", "rejected", "failed");

    /** The checked form, or a problem that says what to send. */
    Resolution checked() {
        if (outcome == null || !(ENDS.contains(outcome) || outcome.equals(SUBMITTED))) {
            throw ProblemException.badRequest(
                    "outcome must be submitted, won, lost, expired, withdrawn, rejected or failed");
        }
        if (outcome.equals(SUBMITTED)) {
            requireAddress();
        } else if (reason == null || !reason.matches("[a-z][a-z0-9_]{1,59}")) {
            throw ProblemException.badRequest("reason must be one word such as duplicate or no_feedback");
        }
        if (detail != null && detail.length() > 2000) {
            throw ProblemException.badRequest("detail is at most 2000 characters long");
        }
        return this;
    }

    private void requireAddress() {
        try {
            String scheme = url == null ? null : URI.create(url).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below, in words
        }
        throw ProblemException.badRequest("url must be the address of the page where it was handed in");
    }

    boolean handedIn() {
        return SUBMITTED.equals(outcome);
    }

    String words() {
        return detail == null ? "as a person says" : detail;
    }
}
