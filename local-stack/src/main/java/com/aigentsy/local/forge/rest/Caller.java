package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import org.jspecify.annotations.Nullable;

/** Who asks: a user known by a token that may write or only read, or nobody. */
public record Caller(@Nullable String login, boolean mayWrite) {

    public static final Caller ANONYMOUS = new Caller(null, false);

    /** The user's name, or 401. */
    String user() {
        if (login == null) {
            throw Refusal.of(401, "Requires authentication");
        }
        return login;
    }

    /** The user's name where the token can write, or 401 or 403. */
    String writer() {
        String user = user();
        if (!mayWrite) {
            throw Refusal.of(403, "Resource not accessible by personal access token");
        }
        return user;
    }

    /** The user's name where it can push to the repository, or 404 as GitHub hides what one may not do. */
    String pusher(Project project) {
        String user = writer();
        if (!project.writableBy(user)) {
            throw Refusal.notFound();
        }
        return user;
    }
}
