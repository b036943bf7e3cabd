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

    /** What is only ever said of a person's worth, or of terms: never without a fact. */
    private static final Pattern ALWAYS = words(
            "experienc|experti|certif|qualif|proficien|skill|speciali[sz]|accomplish|graduat|award|renown|knowledg"
                    + "|profession|freelanc|recogni[sz]|reput|availab|guarant|warrant|discount",
            "expert|senior|junior|seasoned|veteran|track record|portfolio|degree|diploma|successful|proven|fluent"
                    + "|native|career|founder|founded|co-founder|taught|trained|managed|headed|led|ran|worked"
                    + "|working at|university|best|free of charge|for free|immediately|right away|asap|tomorrow"
                    + "|tonight|full-time|part-time");

    /** The same in one text and the matter itself in another: without a fact only if the job's text has the word too. */
    private static final Pattern UNLESS_OF_THE_JOB = words(
            "maintain|contribut|employ|consult|engineer|programm|payment|refund|invoic|dollar",
            "leading|familiar|background|author|creator|created|developer|designer|writer|translator|committer"
                    + "|member|client|built|shipped|delivered|developed|designed|implemented|published|wrote|written"
                    + "|translated|price|priced|cost|rate|fee|charge|charged|budget|paid|pay|usd|eur|gbp|euro|hour"
                    + "|hourly|day|daily|week|weekly|weekend|month|monthly|year|yearly|today|deadline");

    private static final Pattern MONEY = Pattern.compile("[$€£¥]");

    private static final Pattern OURSELVES =
            Pattern.compile("\\b(?:i|i'm|i've|me|my|mine|myself|we|we're|we've|us|our|ours|ourselves)\\b");

    /** What is only meant to be done, and what the work itself is about. */
    private static final Pattern INTENT = Pattern.compile(
            "\\b(?:(?:i|we)(?:'d|'ll| would| will| suggest| propose| plan to| intend to| read| understand| see)"
                    + "|(?:my|our) (?:suggestion|proposal|plan|approach|understanding|reading)"
                    + "|(?:let|tell|ask|allow) (?:me|us))\\b");

    private final @Nullable String name;
    private final Set<String> job;

    Claims(@Nullable String name, String job) {
        this.name = name;
        this.job = stems(UNLESS_OF_THE_JOB, job);
    }

    private static Pattern words(String beginnings, String whole) {
        return Pattern.compile(
                "(?<!\\w)(?:(?:" + beginnings + ")\\w*|(?:" + whole + ")s?(?!\\w))", Pattern.CASE_INSENSITIVE);
    }

    /** What a sentence says about the user, or about terms, although it names no fact. */
    Optional<String> in(String sentence) {
        return first(ALWAYS, sentence)
                .or(() -> first(MONEY, sentence))
                .or(() -> other(UNLESS_OF_THE_JOB, sentence, job))
                .or(() -> named(sentence))
                .or(() -> first(OURSELVES, INTENT.matcher(lower(sentence)).replaceAll(" ")));
    }

    /** What a sentence says beyond the facts that it names. */
    static Optional<String> beyond(String facts, String sentence) {
        return other(ALWAYS, sentence, stems(ALWAYS, facts))
                .or(() -> other(UNLESS_OF_THE_JOB, sentence, stems(UNLESS_OF_THE_JOB, facts)))
                .or(() -> first(MONEY, sentence).filter(sign -> !facts.contains(sign)));
    }

    private static Optional<String> other(Pattern pattern, String sentence, Set<String> known) {
        return pattern.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .filter(word -> !known.contains(Words.stem(lower(word))))
                .findFirst();
    }

    private static Set<String> stems(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(word -> Words.stem(lower(word.group())))
                .collect(Collectors.toSet());
    }

    private Optional<String> named(String sentence) {
        return Optional.ofNullable(name)
                .filter(said -> Pattern.compile("(?<!\\w)" + Pattern.quote(lower(said)) + "(?!\\w)")
                        .matcher(lower(sentence))
                        .find());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
