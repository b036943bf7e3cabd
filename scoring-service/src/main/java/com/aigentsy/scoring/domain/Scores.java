package com.aigentsy.scoring.domain;

import com.aigentsy.events.Score;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.scoring.ScoreCard;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into the words of the event: rounded numbers, money in major units. */
final class Scores {

    private Scores() {}

    static Score of(ScoringFacts facts, Panel panel, @Nullable Money netValue, double propensity) {
        var judgement = panel.judgement();
        var card = ScoreCard.of(facts, judgement);
        return new Score(
                card.winProbability().doubleValue(),
                judgement.interval().low(),
                judgement.interval().high(),
                major(card.expectedValue()),
                major(netValue),
                card.risk().slug(),
                card.risk().difficulty(),
                card.timeToCloseDays(),
                card.recommendation().words(),
                judgement.reasons(),
                judgement.factors(),
                judgement.model(),
                judgement.version(),
                panel.prediction().paidIfAccepted(),
                propensity,
                panel.situation().numbers(),
                panel.challengers());
    }

    /** The same score, of work that was drawn, or not, with this propensity. */
    static Score drawn(Score score, double propensity) {
        return new Score(
                score.winProbability(),
                score.intervalLow(),
                score.intervalHigh(),
                score.expectedValue(),
                score.netValue(),
                score.riskLevel(),
                score.executionDifficulty(),
                score.timeToCloseDays(),
                score.recommendation(),
                score.reasons(),
                score.factors(),
                score.model(),
                score.modelVersion(),
                score.paidProbability(),
                propensity,
                score.features(),
                score.challengers());
    }

    private static @Nullable BigDecimal major(@Nullable Money money) {
        return money == null ? null : money.major();
    }
}
