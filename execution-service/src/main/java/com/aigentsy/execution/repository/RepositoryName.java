package com.aigentsy.execution.repository;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code owner/name}, each part only what GitHub allows, so that a URL built from it points where it should. */
public record RepositoryName(String owner, String name) {

    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    public RepositoryName {
        if (!valid(owner, name)) {
            throw new IllegalArgumentException("not a repository's name");
        }
    }

    public static Optional<RepositoryName> parse(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 2 && valid(parts[0], parts[1])
                ? Optional.of(new RepositoryName(parts[0], parts[1]))
                : Optional.empty();
    }

    /** The clone URL on {@code gitUrl}, the only host that is cloned from. */
    String on(String gitUrl) {
        return gitUrl.replaceAll("/+$", "") + "/" + this + ".git";
    }

    private static boolean valid(String owner, String name) {
        return OWNER.matcher(owner).matches()
                && NAME.matcher(name).matches()
                && !name.equals(".")
                && !name.equals("..")
                && !name.endsWith(".git");
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
