package com.aigentsy.scoring.domain;

import static com.aigentsy.scoring.domain.Deciding.BOUNTY;
import static com.aigentsy.scoring.domain.Deciding.NOW;
import static com.aigentsy.scoring.domain.Deciding.assertSkipped;
import static com.aigentsy.scoring.domain.Deciding.decide;
import static com.aigentsy.scoring.domain.Deciding.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.events.Challenger;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringJudgesTest {

    @Test
    void asksEveryModelAndKeepsWhatTheySaw() {
        Score score = decide(BOUNTY).score();

        assertThat(score.challengers())
                .extracting(Challenger::model)
                .containsExactly("bayesian-logistic", "base-rate", "legacy-v1");
        assertThat(said(decide(BOUNTY), "legacy-v1")).isCloseTo(0.273, within(5e-4));
        assertThat(score.features())
                .containsEntry("value.log", Math.log1p(500))
                .containsKeys("age.log", "legacy-v1.log-odds", "text.log-length");
        assertThat(score.propensity()).isEqualTo(1.0);
    }

    @Test
    void judgesByTheModelThatLearned() {
        OutcomeModel losing = Models.untaught("beta-binomial");
        for (int i = 0; i < 400; i++) {
            losing.learn(situation(), Label.lost());
        }
        var judges = Judges.beginning().with(new Judge("400", "champion", NOW, losing));

        Decision decision = decide(BOUNTY.paying("100", "USD"), judges);

        assertThat(decision.score().modelVersion()).isEqualTo("400");
        assertThat(decision.score().winProbability()).isLessThan(0.01);
        assertSkipped(decision, "negative_net_value");
    }

    @Test
    void drawsALotForWorkThatPaysOnlyWhereEverythingGoesWell() {
        var means = new Means(new Limits(Map.of()), Map.of(Resource.MONEY, 1.5), Exploration.STANDARD, 20);
        var small = BOUNTY.paying("5", "USD");

        assertThat(decide(small, Judges.beginning(), means, 0.049))
                .isInstanceOfSatisfying(Decision.Claimed.class, it -> {
                    assertThat(it.claim().explores()).isTrue();
                    assertThat(it.claim().netValue()).isNegative();
                    assertThat(it.claim().hopefulNetValue()).isPositive();
                    assertThat(it.score().propensity()).isEqualTo(0.05);
                    assertThat(it.route().reasons()).last().asString().startsWith("explored");
                });
        var not = decide(small, Judges.beginning(), means, 0.05);
        assertSkipped(not, "negative_net_value");
        assertThat(not.score().propensity()).isEqualTo(0.95);
        var hopeless = decide(BOUNTY.paying("1", "USD"), Judges.beginning(), means, 0);
        assertSkipped(hopeless, "negative_net_value");
        assertThat(hopeless.score().propensity()).isEqualTo(1);
        assertSkipped(decide(small.beyondTheCap(), Judges.beginning(), means, 0), "execution_cap");
    }

    @Test
    void claimsAShareOfTheDayWhereItsMeansAreShort() {
        var means = new Means(new Limits(Map.of(Resource.SLOTS, 2.0)), Map.of(), Exploration.STANDARD, 20);

        assertThat(decide(BOUNTY, Judges.beginning(), means, 0)).isInstanceOfSatisfying(Decision.Claimed.class, it -> {
            assertThat(it.claim()).isEqualTo(new Claim(false, 126.0, 126.0));
            assertThat(it.route().to()).isEqualTo(Route.AIGENTSY);
        });
        assertThat(decide(BOUNTY.paying(null, null).namedByPerson(), Judges.beginning(), means, 0))
                .isInstanceOf(Decision.Send.class);
    }

    @Test
    void letsThePromotedModelJudge() {
        var promoted = new Judge("7", "champion", NOW, Models.untaught("bayesian-logistic"));
        var demoted = new Judge("6", "challenger", NOW, Models.untaught("beta-binomial"));

        assertThat(Judges.beginning().with(promoted).champion().name()).isEqualTo("bayesian-logistic");
        assertThat(Judges.beginning().with(promoted).with(demoted).champion().name())
                .isEqualTo("bayesian-logistic");
        assertThat(Judges.beginning().with(demoted).champion().name()).isEqualTo("beta-binomial");
    }

    private static Situation situation() {
        return new Situation("github", "software_development", "medium", "any", "any", Map.of());
    }
}
