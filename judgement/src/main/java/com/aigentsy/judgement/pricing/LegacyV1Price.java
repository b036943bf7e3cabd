package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The seed's dynamic price, to the cent: {@code base · (demand · capacity · time · loyalty · competition)}, rounded, then
 * kept between three quarters of the base and twice the base.
 */
public final class LegacyV1Price {

    public static final String NAME = "legacy-v1";

    private static final double FLOOR = 0.75;
    private static final double CEILING = 2.0;

    private LegacyV1Price() {}

    public static PriceQuote quote(PriceFacts facts) {
        return quote(facts, TimeRule.LEGACY_V1);
    }

    /** The same with another rule of time, whose name the quote then bears. */
    public static PriceQuote quote(PriceFacts facts, TimeRule rule) {
        Map<String, Double> factors = factors(facts, rule);
        double product = 1;
        for (double factor : factors.values()) {
            product *= factor;
        }
        return new PriceQuote(
                amount(facts.base(), product),
                Rounding.halfEven(product, 2),
                factors,
                rule.model(),
                explanation(facts, factors));
    }

    private static Money amount(Money base, double product) {
        double exact = base.majorAsDouble();
        double asked = Money.rounded(exact * product, base.currency()).majorAsDouble();
        return Money.rounded(Math.max(FLOOR * exact, Math.min(asked, CEILING * exact)), base.currency());
    }

    private static Map<String, Double> factors(PriceFacts facts, TimeRule rule) {
        var factors = new LinkedHashMap<String, Double>();
        factors.put("demand", LegacyV1PriceTable.demand(facts.openRequests()));
        factors.put("capacity", LegacyV1PriceTable.capacity(facts.runningProjects()));
        factors.put("time", rule.factor(facts.at()));
        factors.put("loyalty", LegacyV1PriceTable.loyalty(facts.paidPurchases()));
        factors.put("competition", LegacyV1PriceTable.competition(facts.base(), facts.similarPrices()));
        return factors;
    }

    private static List<String> explanation(PriceFacts facts, Map<String, Double> factors) {
        var explanation = new ArrayList<String>();
        explanation.add("base price %s".formatted(facts.base()));
        explanation.add("%d open requests: ×%s".formatted(facts.openRequests(), factors.get("demand")));
        explanation.add("%d running projects: ×%s".formatted(facts.runningProjects(), factors.get("capacity")));
        explanation.add("asked at %s: ×%s".formatted(facts.at(), factors.get("time")));
        explanation.add("%d paid purchases before: ×%s".formatted(facts.paidPurchases(), factors.get("loyalty")));
        explanation.add(
                "%d similar prices known: ×%s".formatted(facts.similarPrices().size(), factors.get("competition")));
        return explanation;
    }
}
