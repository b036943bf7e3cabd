package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An amount in major units of its currency, as it stands in the events. */
record Money(BigDecimal amount, String currency) {

    /** A price as it stands in an event: {@code amount} and {@code currency}. */
    static Money of(JsonNode price) {
        return new Money(
                price.path("amount").decimalValue(), price.path("currency").asText());
    }

    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    /** Currencies are never added to each other. */
    static String sum(Collection<Money> amounts) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        amounts.forEach(money -> byCurrency.merge(money.currency(), money.amount(), BigDecimal::add));
        return byCurrency.isEmpty()
                ? "0"
                : byCurrency.entrySet().stream()
                        .map(sum -> new Money(sum.getValue(), sum.getKey()).toString())
                        .collect(Collectors.joining(" and "));
    }
}
