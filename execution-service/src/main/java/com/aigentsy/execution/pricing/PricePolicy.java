package com.aigentsy.execution.pricing;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Price;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.pricing.LegacyV1Price;
import com.aigentsy.judgement.pricing.PostedPrice;
import com.aigentsy.judgement.pricing.PriceFacts;
import com.aigentsy.judgement.pricing.PriceQuote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A posted bounty is asked as it stands and never raised; where none is posted, nothing is asked. */
public final class PricePolicy {

    private static final String UNPRICED = "unpriced-v1";

    private PricePolicy() {}

    public static Price price(Opportunity opportunity, Market.Facts facts, Instant now) {
        return posted(opportunity)
                .map(money -> posted(money, suggestion(money, facts, now)))
                .orElseGet(() -> unpriced(opportunity));
    }

    private static Optional<Money> posted(Opportunity opportunity) {
        BigDecimal value = opportunity.value();
        String currency = opportunity.currency();
        return value == null || currency == null ? Optional.empty() : Money.read(value, currency);
    }

    private static PriceQuote suggestion(Money posted, Market.Facts facts, Instant now) {
        return LegacyV1Price.quote(
                new PriceFacts(posted, facts.openRequests(), facts.runningProjects(), 0, facts.similarPrices(), now));
    }

    private static Price posted(Money money, PriceQuote suggestion) {
        PriceQuote asked = PostedPrice.quote(money);
        List<String> explanation = new ArrayList<>(asked.explanation());
        explanation.add("%s would suggest %s".formatted(suggestion.model(), suggestion.amount()));
        explanation.addAll(suggestion.explanation());
        return new Price(
                money.major(), money.currency().getCurrencyCode(), suggestion.factors(), asked.model(), explanation);
    }

    private static Price unpriced(Opportunity opportunity) {
        return new Price(
                BigDecimal.ZERO,
                Objects.requireNonNullElse(opportunity.currency(), "USD"),
                Map.of(),
                UNPRICED,
                List.of("no fixed price is posted, so none is asked"));
    }
}
