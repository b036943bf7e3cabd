package com.aigentsy.execution.steps;

import com.aigentsy.events.Price;
import com.aigentsy.events.Route;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.execution.pricing.PricePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prices the work and passes it on to whom it was routed. */
public final class PricingStep {

    private final Market market;
    private final PricePolicy policy;
    private final Clock clock;
    private final HandOver handOver;

    public PricingStep(Market market, PricePolicy policy, Clock clock, HandOver handOver) {
        this.market = market;
        this.policy = policy;
        this.clock = clock;
        this.handOver = handOver;
    }

    /** How long the user has for what is theirs, and whether words can be written for them. */
    public record HandOver(Duration lasts, boolean written) {}

    Step take(Execution execution, Pricing state) {
        Instant now = clock.instant();
        var opportunity = execution.scored().opportunity();
        return new Step.To(policy.price(opportunity, market.facts(opportunity), now)
                .map(price -> route(execution.scored().route().to(), state, price, now))
                .orElseGet(() -> state.end(Ending.forbidden(
                        "price_below_floor",
                        "the client can spend %s %s, less than it must bring"
                                .formatted(opportunity.valueMax(), opportunity.currency())))));
    }

    private ExecutionState route(String to, Pricing state, Price price, Instant now) {
        return switch (to) {
            case Route.AIGENTSY -> state.plan(price);
            case Route.USER ->
                handOver.written() ? state.write(price) : state.handOver(price, now.plus(handOver.lasts()));
            default -> state.end(Ending.forbidden("not_routed", "routed to " + to + ", so there is nothing to do"));
        };
    }
}
