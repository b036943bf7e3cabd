package com.aigentsy.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Route;
import com.aigentsy.judgement.Money;
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

/** Decisions of a policy that knows GitHub and nothing of the user. */
public final class Deciding {

    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final Listing BOUNTY = Listing.bounty("github_7", NOW);

    private Deciding() {}

    static double said(Decision decision, String model) {
        return Objects.requireNonNull(decision.score().challengers()).stream()
                .filter(challenger -> challenger.model().equals(model))
                .findFirst()
                .orElseThrow()
                .winProbability();
    }

    static void assertSkipped(Decision decision, String reason) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Skip.class, skip -> {
            assertThat(skip.reason()).isEqualTo(reason);
            assertThat(skip.route().to()).isEqualTo(Route.REJECT);
            assertThat(skip.detail()).isNotBlank();
        });
    }

    public static Decision decide(Listing listing) {
        return decide(listing, Judges.beginning());
    }

    static Decision decide(Listing listing, Judges judges) {
        return decide(listing, judges, Means.plenty(), 0.5);
    }

    static Decision decide(Listing listing, Judges judges, Means means, double chance) {
        return new ScoringPolicy(router(), means, Duration.ofDays(7), null)
                .decide(listing.opportunity(), judges, new Moment(NOW, chance));
    }

    static RoutingPolicy router() {
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
