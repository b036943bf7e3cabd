package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;

/**
 * What doing the work is worth on average: {@code P · (value − cost to deliver) − cost now}. Legacy-v1's P is far too
 * low for a bounty's full cost to be charged before acceptance, so only model spend and review are "now".
 */
public final class NetValue {

    private NetValue() {}

    public static Money of(double probability, Money value, Costs costs) {
        return of(probability, value, costs.delivery(), costs.now());
    }

    /** With being paid apart from being accepted; a bounty's delivery is spent before anybody accepts it. */
    public static Money of(Chances chances, Money value, Costs costs, Payment payment) {
        return switch (payment) {
            case ON_ACCEPTANCE -> of(chances.paid(), value, costs);
            case BOUNTY ->
                of(
                        chances.paid(),
                        value,
                        new Money(0, value.currency()),
                        costs.now().plus(costs.delivery()));
        };
    }

    static Money of(double probability, Money value, Money delivery, Money now) {
        double afterDelivery = value.minus(delivery).majorAsDouble();
        return Money.rounded(probability * afterDelivery - now.majorAsDouble(), value.currency());
    }
}
