package com.aigentsy.discovery.domain.money;

import org.jspecify.annotations.Nullable;

/** A price in one line, as the tests write it: {@code USD 500}, {@code EUR 300..400}, {@code USD 50/hour}, unknown. */
final class ReadPrice {

    private ReadPrice() {}

    static String line(Price price) {
        return switch (price) {
            case Price.Unknown() -> "unknown";
            case Price.Offered offered -> line(offered);
        };
    }

    private static String line(Price.Offered offered) {
        Money any = offered.low() == null ? offered.high() : offered.low();
        if (any == null) {
            throw new IllegalStateException("an offer without a sum");
        }
        String sums = offered.high() == null
                ? major(offered.low())
                : (offered.low() == null ? "" : major(offered.low())) + ".." + major(offered.high());
        String unit = offered.unit() == Unit.FIXED ? "" : "/" + offered.unit().slug();
        return any.currency().getCurrencyCode() + " " + sums + unit;
    }

    private static String major(@Nullable Money money) {
        return money == null ? "" : money.major().toPlainString();
    }
}
