package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Answer.Reply;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.NotReadableException;

/** Writes to GitHub within one deadline. Any answer but a readable 2xx stops the step at once. */
public final class GitHubWriter {

    /** The answer that stopped a step; never leaves this package. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        Stop(Answer answer) {
            super(answer.toString(), null, false, false);
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    private final GitHubHttp http;

    public GitHubWriter(GitHubHttp http) {
        this.http = http;
    }

    <T> T post(String path, Object body, Class<T> type, Deadline deadline) {
        return accepted(http.write("POST", path, body, deadline), type);
    }

    <T> T patch(String path, Object body, Class<T> type, Deadline deadline) {
        return accepted(http.write("PATCH", path, body, deadline), type);
    }

    private static <T> T accepted(Answer answer, Class<T> type) {
        if (!(answer instanceof Reply reply) || !reply.ok()) {
            throw new Stop(answer);
        }
        try {
            return GitHubReader.parse(reply, type);
        } catch (NotReadableException e) {
            throw new Stop(new Answer.Lost("unreadable answer: " + e.getMessage()));
        }
    }
}
