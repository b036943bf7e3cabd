package com.aigentsy.execution.steps;

import com.aigentsy.events.Price;
import com.aigentsy.events.Route;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.pricing.Market;
import com.aigentsy.execution.pricing.PricePolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prices the work and passes it on to whom it was routed. */
public final class PricingStep {

    private final Market market;
    private final Clock clock;
    private final Duration handOverLasts;

    public PricingStep(Market market, Clock clock, Duration handOverLasts) {
        this.market = market;
        this.clock = clock;
        this.handOverLasts = handOverLasts;
    }

    Step take(Execution execution, Pricing state) {
        Instant now = clock.instant();
        Price price = PricePolicy.price(
                execution.scored().opportunity(),
                market.facts(execution.scored().opportunity()),
                now);
        String to = execution.scored().route().to();
        return new Step.To(
                switch (to) {
                    case Route.AIGENTSY -> state.plan(price);
                    case Route.USER -> state.handOver(price, now.plus(handOverLasts));
                    default ->
                        state.end(Ending.forbidden("not_routed", "routed to " + to + ", so there is nothing to do"));
                });
    }
}
