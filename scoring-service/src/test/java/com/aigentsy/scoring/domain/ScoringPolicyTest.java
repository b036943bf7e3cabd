package com.aigentsy.scoring.domain;

import static com.aigentsy.scoring.domain.Deciding.BOUNTY;
import static com.aigentsy.scoring.domain.Deciding.NOW;
import static com.aigentsy.scoring.domain.Deciding.assertSkipped;
import static com.aigentsy.scoring.domain.Deciding.decide;
import static com.aigentsy.scoring.domain.Deciding.router;
import static com.aigentsy.scoring.domain.Deciding.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.events.Route;
import com.aigentsy.scoring.domain.ScoringPolicy.Moment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringPolicyTest {

    @Test
    void sendsTheSeedsExampleToAigentsyWithItsScore() {
        var decision = decide(BOUNTY);

        assertThat(decision).isInstanceOf(Decision.Send.class);
        assertThat(decision.route().to()).isEqualTo(Route.AIGENTSY);
        assertThat(decision.score().winProbability()).isEqualTo(0.3);
        assertThat(decision.score().expectedValue()).isEqualByComparingTo("150.00");
        // .3 · .85 · 500 − .25 − 1.25
        assertThat(decision.score().netValue()).isEqualByComparingTo("126.00");
        assertThat(decision.score().riskLevel()).isEqualTo("very_high");
        assertThat(decision.score().executionDifficulty()).isEqualTo("very_hard");
        assertThat(decision.score().timeToCloseDays()).isEqualTo(15);
        assertThat(decision.score().model()).isEqualTo("beta-binomial");
        assertThat(decision.score().modelVersion()).isEqualTo("0");
        assertThat(decision.score().paidProbability()).isEqualTo(0.85);
        assertThat(decision.score().factors())
                .containsEntry("legacy-v1.competition", 0.4)
                .hasSize(8);
    }

    @Test
    void goesOnThoughTheRecommendationSaysSkip() {
        var decision = decide(BOUNTY);

        assertThat(decision.score().recommendation()).isEqualTo("SKIP");
        assertThat(decision).isInstanceOf(Decision.Send.class);
    }

    @ParameterizedTest
    @CsvSource({"100, EUR", "100, USD", "50, USD", "25, USD", "2500, USD"})
    void sendsOrdinaryBountiesOn(String value, String currency) {
        assertThat(decide(BOUNTY.paying(value, currency))).isInstanceOf(Decision.Send.class);
    }

    @Test
    void skipsABountyThatCostsMoreThanItBrings() {
        assertSkipped(decide(BOUNTY.paying("3", "USD")), "negative_net_value");
    }

    @Test
    void skipsAnUnknownValue() {
        var decision = decide(BOUNTY.paying(null, null));

        assertSkipped(decision, "value_unknown");
        assertThat(decision.score().expectedValue()).isNull();
        assertThat(decision.score().netValue()).isNull();
    }

    @Test
    void skipsAValueInNoCurrencyAnybodyIssues() {
        assertSkipped(decide(BOUNTY.paying("5000", "DOGE")), "value_unknown");
    }

    @Test
    void sendsWorkOfUnknownValueThatAPersonNamed() {
        assertThat(decide(BOUNTY.paying(null, null).namedByPerson()))
                .isInstanceOfSatisfying(
                        Decision.Send.class, send -> assertThat(send.reason()).isEqualTo("named_by_person"));
    }

    @Test
    void skipsWhatTheRunMayNotExecute() {
        assertSkipped(decide(BOUNTY.beyondTheCap()), "execution_cap");
    }

    @Test
    void namesTheLastingReasonBeforeTheCap() {
        assertSkipped(decide(BOUNTY.beyondTheCap().paying(null, null)), "value_unknown");
    }

    @Test
    void skipsWhatSoftwareCannotDo() {
        assertSkipped(decide(BOUNTY.ofType("manual_labor")), "no_capability");
    }

    @Test
    void skipsAPlatformWithoutAPolicy() {
        assertSkipped(decide(BOUNTY.on("upwork")), "policy");
    }

    @Test
    void skipsAListingReadTooLongAgo() {
        assertSkipped(decide(BOUNTY.seenBefore(Duration.ofDays(8))), "stale_listing");
        assertThat(decide(BOUNTY.seenBefore(Duration.ofDays(7)))).isInstanceOf(Decision.Send.class);
    }

    @Test
    void holdsWhatNobodyFitsYet() {
        var decision = decide(BOUNTY.ofType("logo_animation"));

        assertThat(decision).isInstanceOf(Decision.Hold.class);
        assertThat(decision.route().to()).isEqualTo(Route.HOLD);
        assertThat(decision.route().reasons()).isNotEmpty();
    }

    @Test
    void judgesTheAgeAtTheTimeOfDeciding() {
        assertThat(decide(BOUNTY.seenBefore(Duration.ofHours(5))).score().factors())
                .containsEntry("legacy-v1.time", 1.3);
        assertThat(decide(BOUNTY.seenBefore(Duration.ofHours(80))).score().factors())
                .containsEntry("legacy-v1.time", 0.8);
    }

    @Test
    void takesAListingFromTheFutureForNew() {
        assertThat(decide(BOUNTY.seenBefore(Duration.ofHours(-1))).score().factors())
                .containsEntry("legacy-v1.time", 1.3);
    }

    @Test
    void knowsAMatchWithTheUsersTrade() {
        var matched = new ScoringPolicy(router(), Means.plenty(), Duration.ofDays(7), "software_development");

        assertThat(said(matched.decide(BOUNTY.opportunity(), Judges.beginning(), new Moment(NOW, 0.5)), "legacy-v1"))
                .isCloseTo(0.382, within(5e-4));
    }
}
