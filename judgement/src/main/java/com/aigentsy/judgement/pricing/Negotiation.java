package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a negotiable price must heed: the usual price of such work, what it costs us, the least margin on that cost (0.2
 * is 20 %), and what the client can spend; null if the client did not say.
 */
public record Negotiation(
        Money usual, Money cost, double margin, @Nullable Money budget) {

    public Negotiation {
        if (!usual.isPositive() || cost.minor() < 0 || !(margin >= 0)) {
            throw new IllegalArgumentException("a negotiation needs a usual price, a cost and a margin");
        }
    }

    Money floor() {
        return Money.rounded(cost.majorAsDouble() * (1 + margin), usual.currency());
    }

    boolean isPossible() {
        return budget == null || budget.compareTo(floor()) >= 0;
    }

    Money within(Money price) {
        Money raised = price.compareTo(floor()) < 0 ? floor() : price;
        return budget != null && raised.compareTo(budget) > 0 ? budget : raised;
    }
}
