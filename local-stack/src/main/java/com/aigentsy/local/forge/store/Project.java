package com.aigentsy.local.forge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A repository as GitHub's API knows it. A fork names its parent; only a seeded one has a maintainer. */
public record Project(
        long id,
        String owner,
        String name,
        @Nullable String parent,
        @Nullable String language,
        Instant createdAt,
        MaintainerRules rules) {

    public static final String DEFAULT_BRANCH = "main";

    public String fullName() {
        return owner + "/" + name;
    }

    public boolean writableBy(@Nullable String login) {
        return owner.equalsIgnoreCase(login);
    }
}
