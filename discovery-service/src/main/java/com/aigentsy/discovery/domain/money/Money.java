package com.aigentsy.discovery.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** A sum as a whole number of the currency's minor units (cents; yen have none), never a floating-point number. */
public record Money(long minorUnits, Currency currency) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** Empty where the amount is not positive, finer than the currency's smallest coin, or beyond belief (over 10¹²). */
    static Optional<Money> of(BigDecimal major, Currency currency) {
        BigDecimal minor = major.movePointRight(currency.getDefaultFractionDigits());
        boolean whole = minor.stripTrailingZeros().scale() <= 0;
        if (major.signum() <= 0 || major.compareTo(LARGEST) > 0 || !whole) {
            return Optional.empty();
        }
        return Optional.of(new Money(minor.longValueExact(), currency));
    }

    /** In major units, without trailing zeros: 250, not 250.00. */
    public BigDecimal major() {
        BigDecimal plain = BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
