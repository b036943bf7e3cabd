package com.aigentsy.scoring.domain;

import com.aigentsy.events.Score;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.scoring.Judgement;
import com.aigentsy.judgement.scoring.ScoreCard;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts a judgement into the words of the event: rounded numbers, money in major units. */
final class Scores {

    private Scores() {}

    static Score of(ScoringFacts facts, Judgement judgement, @Nullable Money netValue) {
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
                judgement.version());
    }

    private static @Nullable BigDecimal major(@Nullable Money money) {
        return money == null ? null : money.major();
    }
}
