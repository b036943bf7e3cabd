package com.aigentsy.pipeline.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a PromQL expression asks for: metrics by name, and labels. */
record Expression(Set<String> metrics, Set<String> labels) {

    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern METRIC = Pattern.compile("(?<![a-zA-Z0-9_.])([a-zA-Z_][a-zA-Z0-9_]*)\\b(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");

    static Expression of(String promql) {
        String text = QUOTED.matcher(promql).replaceAll("");
        Set<String> labels = Stream.of(MATCHERS, GROUPING)
                .flatMap(pattern -> pattern.matcher(text).results())
                .flatMap(part -> NAME.matcher(part.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        String bare = Stream.of(MATCHERS, GROUPING, RANGE)
                .reduce(text, (rest, pattern) -> pattern.matcher(rest).replaceAll(" "), (first, _) -> first);
        Set<String> metrics = METRIC.matcher(bare)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Expression(metrics, labels);
    }
}
