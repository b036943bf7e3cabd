package com.aigentsy.judgement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** An amount in whole minor units (cents) of an ISO 4217 currency, so that no sum ever loses one. */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Reads a wire amount in major units; empty for a currency ISO 4217 does not know or an amount below its cent. */
    public static Optional<Money> read(BigDecimal major, String currency) {
        try {
            var iso = Currency.getInstance(currency);
            return Optional.of(new Money(major.movePointRight(digits(iso)).longValueExact(), iso));
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    /** Exactly this many major units. Throws {@link ArithmeticException} for a fraction of a minor unit. */
    public static Money of(String major, String currency) {
        var iso = Currency.getInstance(currency);
        return new Money(new BigDecimal(major).movePointRight(digits(iso)).longValueExact(), iso);
    }

    /** The result of a calculation, rounded half-even on the double's exact decimal value. */
    public static Money rounded(double major, Currency currency) {
        var exact = new BigDecimal(major).movePointRight(digits(currency));
        return new Money(exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    public double majorAsDouble() {
        return major().doubleValue();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** This share of the amount, rounded half-even to the minor unit. */
    public Money times(BigDecimal share) {
        var product = BigDecimal.valueOf(minor).multiply(share).setScale(0, RoundingMode.HALF_EVEN);
        return new Money(product.longValueExact(), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override
    public String toString() {
        return major().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
