package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.money.Money;
import com.aigentsy.discovery.domain.money.Price;
import com.aigentsy.discovery.domain.money.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as the wire says it: {@code value} is the lower bound and {@code value_max} the upper one, in major units of
 * {@code currency}; an offer by time has {@code rate} and {@code rate_unit} instead; all absent when unknown.
 */
public record PriceFields(
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable BigDecimal rate,
        @Nullable String rateUnit,
        @Nullable String currency,
        @Nullable String words) {

    public static PriceFields of(Price price) {
        return switch (price) {
            case Price.Unknown() -> new PriceFields(null, null, null, null, null, null);
            case Price.Offered offered -> of(offered);
        };
    }

    private static PriceFields of(Price.Offered offered) {
        Money low = offered.low();
        Money high = offered.high();
        String currency = currency(low, high);
        String words = offered.span().text();
        return offered.unit() == Unit.FIXED
                ? new PriceFields(major(low), major(high), null, null, currency, words)
                : new PriceFields(
                        null,
                        null,
                        major(low == null ? high : low),
                        offered.unit().slug(),
                        currency,
                        words);
    }

    private static @Nullable String currency(@Nullable Money low, @Nullable Money high) {
        Money any = low == null ? high : low;
        return any == null ? null : any.currency().getCurrencyCode();
    }

    private static @Nullable BigDecimal major(@Nullable Money money) {
        return money == null ? null : money.major();
    }
}
