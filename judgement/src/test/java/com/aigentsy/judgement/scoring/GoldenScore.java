package com.aigentsy.judgement.scoring;

import com.aigentsy.judgement.Differences;
import com.aigentsy.judgement.GoldenLine;
import com.aigentsy.judgement.Money;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges the input of a golden line and says where the result differs from what the seed said. */
public final class GoldenScore {

    private GoldenScore() {}

    public static List<String> differences(GoldenLine line) {
        var facts = facts(line);
        var judgement = new LegacyV1().judge(facts);
        var card = ScoreCard.of(facts, judgement);
        return new Differences(line)
                .factors(judgement.factors())
                .number("win_probability", card.winProbability())
                .number(
                        "expected_value",
                        Objects.requireNonNull(card.expectedValue()).major())
                .text("risk_level", card.risk().slug())
                .text("execution_difficulty", card.risk().difficulty())
                .text("time_to_close_days", card.timeToCloseDays())
                .text("recommendation", card.recommendation().words())
                .found();
    }

    private static ScoringFacts facts(GoldenLine line) {
        return new ScoringFacts(
                line.text("in", "type"),
                line.text("in", "platform"),
                line.text("in", "urgency"),
                line.text("in", "dimension"),
                Money.of(line.text("in", "value"), "USD"),
                age(line),
                line.number("in", "confidence"),
                line.isNull("in", "performer_type") ? null : line.text("in", "performer_type"));
    }

    private static @Nullable Duration age(GoldenLine line) {
        return line.isNull("in", "age_hours")
                ? null
                : Duration.ofSeconds(Math.round(line.number("in", "age_hours") * 3_600));
    }
}
