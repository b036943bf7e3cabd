package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** GitHub's issue search language, as far as people use it: qualifiers, quoted values, "-" for not, and free words. */
record SearchQuery(List<Term> terms) {

    /** What a query is asked about. */
    record Candidate(Issue issue, Project project, int comments, BooleanSupplier linked) {}

    record Term(boolean negated, String qualifier, String value) {}

    private static final Pattern TERM = Pattern.compile("(-?)(?:([a-z]+):)?(\"[^\"]*\"(?:,\"[^\"]*\")*|\\S+)");
    private static final Set<String> SCOPES = Set.of("repo", "user", "org");
    private static final int LONGEST = 256;

    static SearchQuery parse(String text) {
        if (text.isBlank()) {
            throw Refusal.field("Search", "q", "missing");
        }
        if (text.length() > LONGEST) {
            throw Refusal.custom("Search", "The search is longer than 256 characters.");
        }
        return new SearchQuery(
                TERM.matcher(text).results().map(SearchQuery::term).toList());
    }

    private static Term term(MatchResult match) {
        String qualifier = match.group(2) == null ? "" : match.group(2);
        return new Term(!match.group(1).isEmpty(), qualifier, match.group(3).replace("\"", ""));
    }

    List<String> repositories() {
        return terms.stream()
                .filter(term -> term.qualifier().equals("repo") && !term.negated())
                .map(Term::value)
                .toList();
    }

    boolean matches(Candidate candidate) {
        return inScope(candidate.project())
                && terms.stream()
                        .filter(term -> !SCOPES.contains(term.qualifier()))
                        .allMatch(term -> holds(term, candidate) != term.negated());
    }

    /** Several repositories or owners widen the search; every other qualifier narrows it. */
    private boolean inScope(Project project) {
        List<Term> scopes =
                terms.stream().filter(term -> SCOPES.contains(term.qualifier())).toList();
        boolean excluded = scopes.stream().anyMatch(term -> term.negated() && covers(term, project));
        boolean named = scopes.stream().noneMatch(term -> !term.negated())
                || scopes.stream().anyMatch(term -> !term.negated() && covers(term, project));
        return named && !excluded;
    }

    private static boolean covers(Term term, Project project) {
        String name = term.qualifier().equals("repo") ? project.fullName() : project.owner();
        return name.equalsIgnoreCase(term.value());
    }

    private boolean holds(Term term, Candidate candidate) {
        Issue issue = candidate.issue();
        String value = term.value().toLowerCase(Locale.ROOT);
        return switch (term.qualifier()) {
            case "is", "state", "type" -> is(value, candidate);
            case "label" -> List.of(value.split(",")).stream().anyMatch(label -> labelled(issue, label));
            case "no" -> misses(value, issue);
            case "assignee" ->
                value.equals("*")
                        ? issue.traits().assignee() != null
                        : value.equalsIgnoreCase(issue.traits().assignee());
            case "author" -> issue.user().equalsIgnoreCase(value);
            case "language" -> value.equalsIgnoreCase(candidate.project().language());
            case "archived" -> value.equals("false");
            case "draft" -> issue.pull() != null && issue.pull().draft() == value.equals("true");
            case "linked" -> candidate.linked().getAsBoolean();
            case "comments" -> Comparison.of(value).holds(candidate.comments());
            case "created" -> Comparison.of(value).holds(issue.createdAt());
            case "updated" -> Comparison.of(value).holds(issue.status().updatedAt());
            case "in", "sort" -> true;
            case "" -> says(value, candidate.issue());
            default -> says(term.qualifier() + ":" + value, candidate.issue());
        };
    }

    private static boolean is(String value, Candidate candidate) {
        Issue issue = candidate.issue();
        return switch (value) {
            case "issue" -> issue.pull() == null;
            case "pr", "pull-request" -> issue.pull() != null;
            case "open" -> issue.open();
            case "closed" -> !issue.open();
            case "merged" -> issue.pull() != null && issue.pull().merge() != null;
            case "unmerged" -> issue.pull() != null && issue.pull().merge() == null;
            case "draft" -> issue.pull() != null && issue.pull().draft();
            case "locked" -> issue.traits().locked();
            case "unlocked" -> !issue.traits().locked();
            case "public" -> true;
            default -> false;
        };
    }

    private static boolean misses(String what, Issue issue) {
        return switch (what) {
            case "assignee" -> issue.traits().assignee() == null;
            case "label" -> issue.traits().labels().isEmpty();
            default -> true;
        };
    }

    private static boolean labelled(Issue issue, String label) {
        return issue.traits().labels().stream().anyMatch(label::equalsIgnoreCase);
    }

    private boolean says(String words, Issue issue) {
        List<String> places = terms.stream()
                .filter(term -> term.qualifier().equals("in"))
                .map(Term::value)
                .toList();
        boolean everywhere = places.isEmpty();
        return (everywhere || places.stream().anyMatch(place -> place.contains("title")))
                        && contains(issue.title(), words)
                || (everywhere || places.stream().anyMatch(place -> place.contains("body")))
                        && contains(issue.body(), words);
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}
