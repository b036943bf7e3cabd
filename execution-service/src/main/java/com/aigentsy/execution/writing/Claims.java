package com.aigentsy.execution.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a sentence says about the user, by words. It is strict on purpose: what it takes for a claim without need is
 * written again, what it overlooked would be a lie in somebody's name.
 */
final class Claims {

    /** What a person is, has done, is good at. */
    private static final Pattern MERIT = words(
            "experienc|experti|certif|qualif|proficien|skill|speciali[sz]|accomplish|graduat|award|renown|knowledg"
                    + "|profession|maintain|contribut|employ|freelanc|consult|engineer|programm|recogni[sz]|reput",
            "expert|senior|junior|seasoned|veteran|track record|portfolio|degree|diploma|successful|proven|leading|best"
                    + "|fluent|native|familiar|background|career|author|creator|created|founder|founded|co-founder"
                    + "|developer|designer|writer|translator|committer|member|worked|working at|built|shipped"
                    + "|delivered|developed|designed|implemented|published|wrote|written|translated|taught|trained"
                    + "|managed|headed|led|ran|client|university");

    /** What it would cost and when it would be done: the first is policy's to say, the second nobody's. */
    private static final Pattern TERMS = words(
            "discount|invoic|payment|refund|guarant|warrant|availab|dollar",
            "price|priced|cost|rate|fee|charge|charged|budget|paid|pay|usd|eur|gbp|euro|free of charge|for free|hour"
                    + "|hourly|day|daily|week|weekly|weekend|month|monthly|year|yearly|today|tomorrow|tonight"
                    + "|immediately|right away|asap|deadline|full-time|part-time|[$€£¥]");

    private static final Pattern OURSELVES =
            Pattern.compile("\\b(?:i|i'm|i've|me|my|mine|myself|we|we're|we've|us|our|ours|ourselves)\\b");

    /** What is only meant to be done, and what the work itself is about. */
    private static final Pattern INTENT = Pattern.compile(
            "\\b(?:(?:i|we)(?:'d|'ll| would| will| suggest| propose| plan to| intend to| read| understand| see)"
                    + "|(?:my|our) (?:suggestion|proposal|plan|approach|understanding|reading)"
                    + "|(?:let|tell|ask|allow) (?:me|us))\\b");

    private final @Nullable String name;

    Claims(@Nullable String name) {
        this.name = name;
    }

    private static Pattern words(String beginnings, String whole) {
        return Pattern.compile(
                "(?<!\\w)(?:(?:" + beginnings + ")\\w*|(?:" + whole + ")s?(?!\\w))", Pattern.CASE_INSENSITIVE);
    }

    /** What a sentence says about the user although it names no fact. */
    Optional<String> in(String sentence) {
        return first(MERIT, sentence)
                .or(() -> first(TERMS, sentence))
                .or(() -> named(sentence))
                .or(() -> first(OURSELVES, INTENT.matcher(lower(sentence)).replaceAll(" ")));
    }

    /** What a sentence says beyond the facts that it names. */
    static Optional<String> beyond(String facts, String sentence) {
        Set<String> known = said(facts);
        return MERIT.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .filter(word -> !known.contains(Words.stem(lower(word))))
                .findFirst()
                .or(() -> first(TERMS, sentence).filter(word -> !lower(facts).contains(lower(word))));
    }

    private static Set<String> said(String facts) {
        return MERIT.matcher(facts)
                .results()
                .map(word -> Words.stem(lower(word.group())))
                .collect(Collectors.toSet());
    }

    private Optional<String> named(String sentence) {
        return Optional.ofNullable(name).filter(said -> lower(sentence).contains(lower(said)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
