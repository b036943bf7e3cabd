package com.aigentsy.scoring.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.judgement.learning.Exploration.Choice;
import com.aigentsy.judgement.routing.Routing;
import com.aigentsy.judgement.routing.Routing.Assigned;
import com.aigentsy.judgement.routing.Routing.Destination;
import com.aigentsy.judgement.routing.Routing.Held;
import com.aigentsy.judgement.routing.Routing.Rejected;
import com.aigentsy.judgement.routing.RoutingPolicy;
import com.aigentsy.judgement.scoring.LegacyV1;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges an opportunity, routes it, and says what becomes of it. A refusal of the router weighs more than a stale
 * listing, and that more than the run's cap, so the reason given is the one that would still hold tomorrow.
 */
public record ScoringPolicy(
        RoutingPolicy router,
        Means means,
        Duration sightingMaxAge,
        @Nullable String performerType) {

    private static final LegacyV1 LEGACY = new LegacyV1();

    /** The propensity of a decision that follows from the score alone. */
    private static final double CERTAIN = 1;

    public static final String EXECUTION_CAP = "execution_cap";
    public static final String STALE_LISTING = "stale_listing";

    /** When it is decided, and a number in [0, 1) that nobody could foresee. */
    public record Moment(Instant now, double chance) {}

    public Decision decide(Opportunity opportunity, Judges judges, Moment moment) {
        var facts = new OpportunityFacts(opportunity, moment.now());
        var scoring = facts.scoring(performerType);
        var legacy = LEGACY.judge(scoring);
        var panel = Panel.ask(judges, Features.of(opportunity, scoring, legacy.probability()), legacy);
        Routing routing = router.decide(facts.routing(panel.paid()));
        Score score = Scores.of(scoring, panel, Routings.netValue(routing), CERTAIN);
        return switch (routing) {
            case Rejected rejected ->
                Routings.hope(rejected, router.decide(facts.routing(panel.hopeful())))
                        .map(claim -> drawn(facts, score, rejected, new Lot(claim, means.draw(claim, moment.chance()))))
                        .orElseGet(() -> skip(score, rejected.refusal().slug(), rejected.reasons()));
            case Held held -> obstacle(facts, score).orElseGet(() -> hold(score, held));
            case Assigned assigned -> obstacle(facts, score).orElseGet(() -> assign(score, assigned));
        };
    }

    private record Lot(Claim claim, Choice choice) {}

    private Decision drawn(OpportunityFacts facts, Score score, Rejected rejected, Lot lot) {
        Score logged = Scores.drawn(score, lot.choice().propensity());
        List<String> reasons = new ArrayList<>(rejected.reasons());
        reasons.add(lot.choice().reason());
        return lot.choice().take()
                ? obstacle(facts, logged)
                        .orElseGet(() -> new Decision.Claimed(logged, new Route(Route.AIGENTSY, reasons), lot.claim()))
                : skip(logged, rejected.refusal().slug(), reasons);
    }

    private Optional<Decision> obstacle(OpportunityFacts facts, Score score) {
        if (facts.sightingAge().compareTo(sightingMaxAge) > 0) {
            return Optional.of(skip(
                    score,
                    STALE_LISTING,
                    List.of("the listing was read more than %d days ago".formatted(sightingMaxAge.toDays()))));
        }
        if (!facts.opportunity().selection().withinCap()) {
            return Optional.of(skip(score, EXECUTION_CAP, List.of("the discovery run may not execute any more work")));
        }
        return Optional.empty();
    }

    private static Decision skip(Score score, String reason, List<String> reasons) {
        return new Decision.Skip(score, new Route(Route.REJECT, reasons), reason, String.join("; ", reasons));
    }

    private static Decision hold(Score score, Held held) {
        return new Decision.Hold(score, new Route(Route.HOLD, held.reasons()));
    }

    private Decision assign(Score score, Assigned assigned) {
        var route = new Route(slug(assigned.to()), assigned.reasons());
        return means.isShort()
                ? Routings.claim(assigned)
                        .<Decision>map(claim -> new Decision.Claimed(score, route, claim))
                        .orElseGet(() -> new Decision.Send(score, route))
                : new Decision.Send(score, route);
    }

    private static String slug(Destination destination) {
        return switch (destination) {
            case USER -> Route.USER;
            case AIGENTSY -> Route.AIGENTSY;
        };
    }
}
