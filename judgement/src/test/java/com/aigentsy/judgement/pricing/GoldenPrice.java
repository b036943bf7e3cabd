package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Differences;
import com.aigentsy.judgement.GoldenLine;
import com.aigentsy.judgement.Money;
import java.time.OffsetDateTime;
import java.util.List;

/** Prices the input of a golden line and says where the result differs from what the seed said. */
public final class GoldenPrice {

    private GoldenPrice() {}

    public static List<String> differences(GoldenLine line) {
        var quote = LegacyV1Price.quote(facts(line));
        return new Differences(line)
                .factors(quote.factors())
                .number("price", quote.amount().major())
                .number("multiplier", quote.multiplier())
                .found();
    }

    private static PriceFacts facts(GoldenLine line) {
        return new PriceFacts(
                Money.of(line.text("in", "base"), "USD"),
                line.integer("in", "open_requests"),
                line.integer("in", "running_projects"),
                line.integer("in", "paid_purchases"),
                line.numbers("in", "similar_prices"),
                OffsetDateTime.parse(line.text("in", "at")).toInstant());
    }
}
