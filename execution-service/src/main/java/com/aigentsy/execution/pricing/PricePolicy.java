package com.aigentsy.execution.pricing;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Price;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.pricing.AcceptanceCurve;
import com.aigentsy.judgement.pricing.LegacyV1Price;
import com.aigentsy.judgement.pricing.NegotiablePrice;
import com.aigentsy.judgement.pricing.Negotiation;
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
import org.jspecify.annotations.Nullable;

/**
 * What to ask. A bounty on an issue stands as posted and is never raised; other work that names a sum is negotiated from
 * it, by what was asked before; where no sum is named, nothing is asked.
 */
public record PricePolicy(BigDecimal cost, double margin) {

    private static final String UNPRICED = "unpriced-v1";

    /** Empty where the client cannot spend what it must bring: {@code cost} and {@code margin} (0.2 is 20 %) on it. */
    public Optional<Price> price(Opportunity opportunity, Market.Facts facts, Instant now) {
        return money(opportunity.value(), opportunity.currency())
                .map(listed ->
                        quote(opportunity, listed, facts).map(asked -> price(asked, suggestion(listed, facts, now))))
                .orElseGet(() -> Optional.of(unpriced(opportunity)));
    }

    private Optional<PriceQuote> quote(Opportunity opportunity, Money listed, Market.Facts facts) {
        return opportunity.issueNumber() == null
                ? NegotiablePrice.quote(negotiation(opportunity, listed), AcceptanceCurve.learn(facts.asked()))
                : Optional.of(PostedPrice.quote(listed));
    }

    private Negotiation negotiation(Opportunity opportunity, Money listed) {
        Money budget = money(opportunity.valueMax(), opportunity.currency())
                .filter(most -> most.compareTo(listed) >= 0)
                .orElse(null);
        return new Negotiation(listed, Money.rounded(cost.doubleValue(), listed.currency()), margin, budget);
    }

    private static Optional<Money> money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || amount.signum() <= 0 || currency == null
                ? Optional.empty()
                : Money.read(amount, currency);
    }

    private static PriceQuote suggestion(Money listed, Market.Facts facts, Instant now) {
        return LegacyV1Price.quote(
                new PriceFacts(listed, facts.openRequests(), facts.runningProjects(), 0, facts.similarPrices(), now));
    }

    private static Price price(PriceQuote asked, PriceQuote suggestion) {
        List<String> explanation = new ArrayList<>(asked.explanation());
        explanation.add("%s would suggest %s".formatted(suggestion.model(), suggestion.amount()));
        explanation.addAll(suggestion.explanation());
        Map<String, Double> factors = asked.factors().isEmpty() ? suggestion.factors() : asked.factors();
        return new Price(
                asked.amount().major(),
                asked.amount().currency().getCurrencyCode(),
                factors,
                asked.model(),
                explanation);
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
