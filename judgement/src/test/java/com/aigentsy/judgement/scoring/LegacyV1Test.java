package com.aigentsy.judgement.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.GoldenLine;
import com.aigentsy.judgement.GoldenSample;
import com.aigentsy.judgement.Money;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegacyV1Test {

    private static final ScoringFacts SEED_EXAMPLE = new ScoringFacts(
            "software_development",
            "github",
            "medium",
            "explicit_marketplaces",
            Money.of("500", "USD"),
            Duration.ofHours(2),
            0.95,
            null);

    static Stream<GoldenLine> goldenLines() {
        return GoldenSample.scores();
    }

    @ParameterizedTest
    @MethodSource("goldenLines")
    void saysWhatTheSeedSaid(GoldenLine line) {
        assertThat(GoldenScore.differences(line)).as(line.text()).isEmpty();
    }

    @Test
    void carriesSixtyGoldenLines() {
        assertThat(GoldenSample.scores()).hasSize(60);
    }

    @Test
    void givesTheSeedsFiveHundredDollarExampleAQuarterOfAChance() {
        var judgement = new LegacyV1().judge(SEED_EXAMPLE);
        var card = ScoreCard.of(SEED_EXAMPLE, judgement);

        assertThat(card.winProbability()).isEqualByComparingTo("0.273");
        assertThat(card.expectedValue()).isEqualTo(Money.of("136.47", "USD"));
        assertThat(card.recommendation()).isEqualTo(Recommendation.SKIP);
    }

    @Test
    void multipliesItsFactorsInTheSeedsOrder() {
        assertThat(new LegacyV1().judge(SEED_EXAMPLE).factors().keySet())
                .containsExactly("base", "competition", "urgency", "value", "confidence", "source", "time", "match");
    }

    @Test
    void admitsThatItsIntervalIsItsWholeRange() {
        var judgement = new LegacyV1().judge(SEED_EXAMPLE);

        assertThat(judgement.interval()).isEqualTo(new Judgement.Interval(0, 0.95));
        assertThat(judgement.reasons()).anyMatch(reason -> reason.contains("uncalibrated"));
    }

    @Test
    void expectsNoValueWhereNoneIsKnown() {
        var facts = new ScoringFacts("design", "github", "low", "pain_points", null, null, 0.8, null);
        var card = ScoreCard.of(facts, new LegacyV1().judge(facts));

        assertThat(card.expectedValue()).isNull();
        assertThat(card.winProbability()).isEqualByComparingTo("0.198");
        assertThat(card.timeToCloseDays()).isEqualTo(30);
    }
}
