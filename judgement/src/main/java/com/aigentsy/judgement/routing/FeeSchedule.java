package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.math.BigDecimal;

/**
 * What we keep of work the user does. The fee is a share rounded half-even to the cent plus a fixed part in minor units
 * of the same currency; the user gets the rest, so that both together are the amount to the cent.
 */
public record FeeSchedule(String version, BigDecimal share, long fixedMinor) {

    /** 2.8 % and $0.28: the user keeps 97.2 % less 28 cents. */
    public static final FeeSchedule USER_ROUTE_V1 = new FeeSchedule("user-route-v1", new BigDecimal("0.028"), 28);

    public Split split(Money amount) {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a negative amount has no fee: " + amount);
        }
        long wanted = Math.addExact(amount.times(share).minor(), fixedMinor);
        var fee = new Money(Math.min(wanted, amount.minor()), amount.currency());
        return new Split(amount.minus(fee), fee);
    }

    /** Who gets what; the two parts add up to the amount. */
    public record Split(Money user, Money fee) {}
}
