package com.aigentsy.execution.repository;

import java.util.regex.Pattern;

/** The branch a change starts from, and the commit that branch was at. */
public record BaseCommit(String branch, String sha) {

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public BaseCommit {
        if (!SHA.matcher(sha).matches()) {
            throw new IllegalArgumentException("not a commit's hash");
        }
    }
}
