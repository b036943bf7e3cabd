package com.aigentsy.local.forge.store;

import java.util.List;
import java.util.Map;

/** How a repository's scripted maintainer answers pull requests; exceptions are by the issue they refer to. */
public record MaintainerRules(
        Verdict merge, List<String> testCommand, boolean drafts, Map<Integer, Verdict> exceptions) {

    /** LEAVE: nobody looks at it, the pull request stays open. */
    public enum Verdict {
        LEAVE,
        ALWAYS,
        NEVER,
        TESTS_PASS
    }

    public static final MaintainerRules NOBODY = new MaintainerRules(Verdict.LEAVE, List.of(), true, Map.of());

    public Verdict forIssues(List<Integer> issues) {
        return issues.stream()
                .filter(exceptions::containsKey)
                .findFirst()
                .map(exceptions::get)
                .orElse(merge);
    }
}
