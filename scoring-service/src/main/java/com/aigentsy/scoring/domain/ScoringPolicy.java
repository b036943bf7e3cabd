package com.aigentsy.scoring.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.Routing;
import com.aigentsy.judgement.routing.Routing.Assigned;
import com.aigentsy.judgement.routing.Routing.Destination;
import com.aigentsy.judgement.routing.Routing.Held;
import com.aigentsy.judgement.routing.Routing.Rejected;
import com.aigentsy.judgement.routing.RoutingPolicy;
import com.aigentsy.judgement.scoring.LegacyV1;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges an opportunity, routes it, and says what becomes of it. A refusal of the router weighs more than a stale
 * listing, and that more than the run's cap, so the reason given is the one that would still hold tomorrow.
 */
public record ScoringPolicy(
        RoutingPolicy router,
        Duration sightingMaxAge,
        @Nullable String performerType) {

    private static final LegacyV1 LEGACY = new LegacyV1();

    public static final String EXECUTION_CAP = "execution_cap";
    public static final String STALE_LISTING = "stale_listing";

    public Decision decide(Opportunity opportunity, Judges judges, Instant now) {
        var facts = new OpportunityFacts(opportunity, now);
        var scoring = facts.scoring(performerType);
        var legacy = LEGACY.judge(scoring);
        var panel = Panel.ask(judges, Features.of(opportunity, scoring, legacy.probability()), legacy);
        Routing routing = router.decide(facts.routing(panel.paid()));
        Score score = Scores.of(scoring, panel, netValue(routing));
        return switch (routing) {
            case Rejected rejected -> skip(score, rejected.refusal().slug(), rejected.reasons());
            case Held held -> obstacle(facts, score).orElseGet(() -> hold(score, held));
            case Assigned assigned -> obstacle(facts, score).orElseGet(() -> send(score, assigned));
        };
    }

    private Optional<Decision> obstacle(OpportunityFacts facts, Score score) {
        if (facts.sightingAge().compareTo(sightingMaxAge) > 0) {
            return Optional.of(skip(
                    score,
                    STALE_LISTING,
                    "the listing was read more than %d days ago".formatted(sightingMaxAge.toDays())));
        }
        if (!facts.opportunity().selection().withinCap()) {
            return Optional.of(skip(score, EXECUTION_CAP, "the discovery run may not execute any more work"));
        }
        return Optional.empty();
    }

    private static Decision skip(Score score, String reason, String detail) {
        return skip(score, reason, List.of(detail));
    }

    private static Decision skip(Score score, String reason, List<String> reasons) {
        return new Decision.Skip(score, new Route(Route.REJECT, reasons), reason, String.join("; ", reasons));
    }

    private static Decision hold(Score score, Held held) {
        return new Decision.Hold(score, new Route(Route.HOLD, held.reasons()));
    }

    private static Decision send(Score score, Assigned assigned) {
        return new Decision.Send(score, new Route(slug(assigned.to()), assigned.reasons()));
    }

    private static String slug(Destination destination) {
        return switch (destination) {
            case USER -> Route.USER;
            case AIGENTSY -> Route.AIGENTSY;
        };
    }

    private static @Nullable Money netValue(Routing routing) {
        return switch (routing) {
            case Assigned assigned -> assigned.netValue();
            case Rejected rejected -> rejected.netValue();
            case Held _ -> null;
        };
    }
}
