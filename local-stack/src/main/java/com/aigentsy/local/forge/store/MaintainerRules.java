package com.aigentsy.local.forge.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How a repository's scripted maintainer answers pull requests; exceptions are by the issue they refer to. */
public record MaintainerRules(
        Verdict merge, List<String> testCommand, boolean drafts, Map<Integer, Verdict> exceptions, List<Round> review) {

    /** A forge kept from before reviews has none. */
    public MaintainerRules {
        review = Objects.requireNonNullElse(review, List.of());
    }

    /** LEAVE: nobody looks at it, the pull request stays open. */
    public enum Verdict {
        LEAVE,
        ALWAYS,
        NEVER,
        TESTS_PASS
    }

    /** One round of review: what is asked for, and whether the maintainer closes once it was answered, or goes on. */
    public record Round(String comment, List<Line> remarks, boolean thenClose) {

        /** A forge kept from before remarks on lines has none. */
        public Round {
            remarks = Objects.requireNonNullElse(remarks, List.of());
        }
    }

    /** What is said about one line of a file. */
    public record Line(String path, int line, String comment) {}

    public static final MaintainerRules NOBODY =
            new MaintainerRules(Verdict.LEAVE, List.of(), true, Map.of(), List.of());

    public Verdict forIssues(List<Integer> issues) {
        return issues.stream()
                .filter(exceptions::containsKey)
                .findFirst()
                .map(exceptions::get)
                .orElse(merge);
    }
}
