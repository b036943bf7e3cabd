package com.aigentsy.judgement.learning;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as it stood when it was judged: its words, and its numbers by name. What is not known is not in the
 * map. The same record is kept with the score, so that learning sees what judging saw.
 */
public record Situation(
        String platform, String type, String urgency, String dimension, String source, Map<String, Double> numbers) {

    /** Natural logarithm of one more than the value in major units. */
    public static final String LOG_VALUE = "value.log";
    /** Natural logarithm of one more than the age in hours. */
    public static final String LOG_AGE = "age.log";
    /** Log-odds of the probability that legacy-v1 gives. */
    public static final String LEGACY_LOG_ODDS = "legacy-v1.log-odds";

    private static final int LONGEST = 100;

    /** Words are cut at 100 characters; numbers that are none, or infinite, are not known. */
    public Situation {
        platform = cut(platform);
        type = cut(type);
        urgency = cut(urgency);
        dimension = cut(dimension);
        source = cut(source);
        numbers = finite(numbers);
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static Map<String, Double> finite(Map<String, Double> numbers) {
        var finite = new TreeMap<String, Double>();
        numbers.forEach((name, number) -> {
            if (Double.isFinite(number)) {
                finite.put(cut(name), number);
            }
        });
        return Collections.unmodifiableMap(finite);
    }

    /** The words of an opportunity. */
    public record Words(String platform, String type, String urgency, String dimension, String source) {}

    /** What every opportunity has, besides the features only some have. */
    public record Basics(@Nullable Double value, @Nullable Duration age, double legacyProbability) {}

    public static Situation of(Words words, Basics basics, Map<String, Double> features) {
        var numbers = new TreeMap<>(features);
        if (basics.value() != null) {
            numbers.put(LOG_VALUE, Math.log1p(Math.max(0, basics.value())));
        }
        if (basics.age() != null) {
            numbers.put(LOG_AGE, Math.log1p(Math.max(0, basics.age().toMillis() / 3_600_000.0)));
        }
        numbers.put(LEGACY_LOG_ODDS, Logistic.logOdds(basics.legacyProbability()));
        return new Situation(
                words.platform(), words.type(), words.urgency(), words.dimension(), words.source(), numbers);
    }

    /** What legacy-v1 thought of it; .5 where nobody asked. */
    public double legacyProbability() {
        return Logistic.probability(numbers.getOrDefault(LEGACY_LOG_ODDS, 0.0));
    }
}
