package com.aigentsy.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.aigentsy.events.Challenger;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import com.aigentsy.judgement.routing.Autonomy;
import com.aigentsy.judgement.routing.Costs;
import com.aigentsy.judgement.routing.FeeSchedule;
import com.aigentsy.judgement.routing.PlatformPolicy;
import com.aigentsy.judgement.routing.RoutingPolicy;
import com.aigentsy.judgement.routing.UserProfile;
import com.aigentsy.scoring.Listing;
import com.aigentsy.scoring.domain.ScoringPolicy.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Listing BOUNTY = Listing.bounty("github_7", NOW);

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

    private static double said(Decision decision, String model) {
        return Objects.requireNonNull(decision.score().challengers()).stream()
                .filter(challenger -> challenger.model().equals(model))
                .findFirst()
                .orElseThrow()
                .winProbability();
    }

    private static Situation situation() {
        return new Situation("github", "software_development", "medium", "any", "any", Map.of());
    }

    private static void assertSkipped(Decision decision, String reason) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Skip.class, skip -> {
            assertThat(skip.reason()).isEqualTo(reason);
            assertThat(skip.route().to()).isEqualTo(Route.REJECT);
            assertThat(skip.detail()).isNotBlank();
        });
    }

    private static Decision decide(Listing listing) {
        return decide(listing, Judges.beginning());
    }

    private static Decision decide(Listing listing, Judges judges) {
        return decide(listing, judges, Means.plenty(), 0.5);
    }

    private static Decision decide(Listing listing, Judges judges, Means means, double chance) {
        return new ScoringPolicy(router(), means, Duration.ofDays(7), null)
                .decide(listing.opportunity(), judges, new Moment(NOW, chance));
    }

    private static RoutingPolicy router() {
        var github = new PlatformPolicy(
                "github",
                Autonomy.APPROVE,
                Set.of("software_development"),
                "github terms",
                LocalDate.parse("2027-01-01"));
        var costs = new Costs(usd("0.25"), usd("1.00"), usd("0"), usd("0.25"));
        return new RoutingPolicy(Map.of("github", github), UserProfile.unknown(), costs, FeeSchedule.USER_ROUTE_V1);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
