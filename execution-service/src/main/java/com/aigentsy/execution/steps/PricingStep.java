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
    private final HandOver handOver;

    public PricingStep(Market market, Clock clock, HandOver handOver) {
        this.market = market;
        this.clock = clock;
        this.handOver = handOver;
    }

    /** How long the user has for what is theirs, and whether words can be written for them. */
    public record HandOver(Duration lasts, boolean written) {}

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
                    case Route.USER ->
                        handOver.written() ? state.write(price) : state.handOver(price, now.plus(handOver.lasts()));
                    default ->
                        state.end(Ending.forbidden("not_routed", "routed to " + to + ", so there is nothing to do"));
                });
    }
}
