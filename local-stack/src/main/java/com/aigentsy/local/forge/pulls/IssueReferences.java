package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.store.ForgeStore;
import com.aigentsy.local.forge.store.Issue;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which issues of its own repository a text refers to, and which of them it closes when merged ("Fixes #12"). */
public final class IssueReferences {

    private static final String NUMBER = "(?:(?<![\\w/])#|\\b%1$s#|/%1$s/issues/)(\\d{1,9})\\b";
    private static final String CLOSING =
            "(?i)\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\\s+(?:https?://[^\\s/]+)?";

    private IssueReferences() {}

    /** First those it closes, then those it only names. */
    public static List<Integer> in(Issue pull) {
        return Stream.concat(closedBy(pull).stream(), numbers(pull, "(?i)").stream())
                .distinct()
                .toList();
    }

    public static List<Integer> closedBy(Issue pull) {
        return numbers(pull, CLOSING);
    }

    /** The pull requests that refer to an issue, as its timeline shows them. */
    public static List<Issue> pullsFor(ForgeStore store, Issue issue) {
        return store.issues(issue.repository()).stream()
                .filter(other -> other.pull() != null && other.number() != issue.number())
                .filter(other -> in(other).contains(issue.number()))
                .toList();
    }

    private static List<Integer> numbers(Issue pull, String prefix) {
        var pattern = Pattern.compile(prefix + NUMBER.formatted(Pattern.quote(pull.repository())));
        return pattern.matcher(pull.title() + "\n" + pull.body())
                .results()
                .map(IssueReferences::number)
                .distinct()
                .toList();
    }

    private static int number(MatchResult result) {
        return Integer.parseInt(result.group(1));
    }
}
