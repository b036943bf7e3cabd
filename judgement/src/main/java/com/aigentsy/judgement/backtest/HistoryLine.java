package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.backtest.Course.Ending;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.Maturity;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.learning.Situation.Basics;
import com.aigentsy.judgement.learning.Situation.Words;
import com.aigentsy.judgement.routing.CapabilityTable;
import com.aigentsy.judgement.scoring.LegacyV1;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line of a history file, and what it means: amounts in major units of one currency, features by name. */
public record HistoryLine(String id, Words words, Stakes stakes, Map<String, Double> features, Course course) {

    private static final Currency ANY = Currency.getInstance("USD");
    private static final LegacyV1 LEGACY = new LegacyV1();

    public HistoryLine {
        features = Collections.unmodifiableMap(new TreeMap<>(features));
    }

    public PastCase pastCase() {
        var basics = new Basics(stakes.value(), age(), LEGACY.judge(facts()).probability());
        return new PastCase(
                id, Situation.of(words, basics, features), stakes, course.decidedAt(), maturedAt(), label());
    }

    private ScoringFacts facts() {
        return new ScoringFacts(
                words.type(),
                words.platform(),
                words.urgency(),
                words.dimension(),
                stakes.value() == null ? null : Money.rounded(stakes.value(), ANY),
                age(),
                CapabilityTable.confidence(words.type()),
                null);
    }

    private @Nullable Duration age() {
        if (course.createdAt() == null) {
            return null;
        }
        var age = Duration.between(course.createdAt(), course.decidedAt());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** An answer is known when it comes; silence, and an answer without a date, once the platform's window is over. */
    private Instant maturedAt() {
        var windowEnds = course.decidedAt().plus(Maturity.window(words.platform()));
        var completed = course.completedAt();
        if (completed == null) {
            return windowEnds;
        }
        return course.ending() == Ending.EXPIRED && completed.isBefore(windowEnds) ? windowEnds : completed;
    }

    private Label label() {
        return switch (course.ending()) {
            case WON -> new Label(true, course.paid());
            case LOST, EXPIRED -> Label.lost();
        };
    }
}
