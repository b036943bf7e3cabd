package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A posted bounty is a fixed price: what is offered is what is asked, and it is never raised. */
public final class PostedPrice {

    public static final String NAME = "posted-v1";

    private PostedPrice() {}

    public static PriceQuote quote(Money posted) {
        return new PriceQuote(
                posted,
                BigDecimal.ONE.setScale(2),
                Map.of(),
                NAME,
                List.of("the posted amount, %s; a posted price is never raised".formatted(posted)));
    }
}
