package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.util.Currency;

/**
 * What one piece of work costs us: {@code llm}, {@code review} and {@code platformFees} are spent now, win or lose;
 * {@code delivery} only once it is accepted.
 */
public record Costs(Money llm, Money review, Money platformFees, Money delivery) {

    /** A minute of review at this hourly rate, rounded to the cent. */
    public static Money review(int minutes, Money hourlyRate) {
        return Money.rounded(hourlyRate.majorAsDouble() * minutes / 60, hourlyRate.currency());
    }

    public Money now() {
        return llm.plus(review).plus(platformFees);
    }

    public Currency currency() {
        return llm.currency();
    }

    /** The same costs counted in another currency, unit for unit: no exchange rate is known, and none is made up. */
    public Costs atPar(Currency other) {
        return new Costs(atPar(llm, other), atPar(review, other), atPar(platformFees, other), atPar(delivery, other));
    }

    private static Money atPar(Money money, Currency other) {
        return Money.rounded(money.majorAsDouble(), other);
    }
}
