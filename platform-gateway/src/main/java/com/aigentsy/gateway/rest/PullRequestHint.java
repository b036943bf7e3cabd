package com.aigentsy.gateway.rest;

import com.aigentsy.gateway.monitoring.Hints;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.MalformedJsonException;
import com.aigentsy.runtime.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pull request a GitHub webhook is about, if any: of a comment's webhook it is the issue of the same number. */
final class PullRequestHint {

    record Repository(String fullName) {}

    record Numbered(int number) {}

    record Payload(
            @Nullable Repository repository,
            @Nullable Numbered pullRequest,
            @Nullable Numbered issue) {}

    private PullRequestHint() {}

    static Optional<Hints.Hint> in(byte[] body) {
        try {
            Payload payload = EventJson.read(body, Payload.class);
            Numbered about = payload.pullRequest() == null ? payload.issue() : payload.pullRequest();
            return about == null || payload.repository() == null
                    ? Optional.empty()
                    : Optional.of(new Hints.Hint(payload.repository().fullName(), String.valueOf(about.number())));
        } catch (MalformedJsonException e) {
            throw ProblemException.badRequest("the body is not the JSON of a webhook: " + e.getMessage());
        }
    }
}
