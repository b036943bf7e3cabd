package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The price that earns most on average, {@code (price − cost) · P(accepted | price)}, over the floor and within the
 * budget. Only for prices that can be negotiated: a posted one is {@link PostedPrice}.
 */
public final class NegotiablePrice {

    public static final String NAME = "negotiable-v1";

    /** The factor that says how many times the usual price is asked: what the next curve learns from. */
    public static final String MULTIPLE = "multiple";

    private NegotiablePrice() {}

    /** Empty where the client's budget is below our floor: there is no price for both. */
    public static Optional<PriceQuote> quote(Negotiation facts, AcceptanceCurve curve) {
        if (!facts.isPossible()) {
            return Optional.empty();
        }
        Money price = curve.hasEnough() ? best(facts, curve) : facts.within(facts.usual());
        double multiple = multiple(price, facts);
        return Optional.of(new PriceQuote(
                price,
                Rounding.halfEven(multiple, 2),
                factors(multiple, curve),
                NAME,
                explanation(price, facts, curve)));
    }

    /** Nothing is said about being accepted where nothing is known of it. */
    private static Map<String, Double> factors(double multiple, AcceptanceCurve curve) {
        return curve.hasEnough()
                ? Map.of(MULTIPLE, multiple, "acceptance", curve.probability(multiple))
                : Map.of(MULTIPLE, multiple);
    }

    /** On each step of the curve the dearest price earns most, so no other needs a look. */
    private static Money best(Negotiation facts, AcceptanceCurve curve) {
        var usual = facts.usual();
        return Stream.concat(
                        curve.steps().stream()
                                .map(step -> Money.rounded(step.upTo() * usual.majorAsDouble(), usual.currency())),
                        Stream.of(usual))
                .map(facts::within)
                .max(Comparator.<Money>comparingDouble(price -> earns(price, facts, curve))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double earns(Money price, Negotiation facts, AcceptanceCurve curve) {
        return price.minus(facts.cost()).majorAsDouble() * curve.probability(multiple(price, facts));
    }

    private static double multiple(Money price, Negotiation facts) {
        return price.majorAsDouble() / facts.usual().majorAsDouble();
    }

    private static List<String> explanation(Money price, Negotiation facts, AcceptanceCurve curve) {
        var explanation = new ArrayList<String>();
        explanation.add(
                "usual price %s, cost %s, never below %s".formatted(facts.usual(), facts.cost(), facts.floor()));
        explanation.add(facts.budget() == null ? "budget: no data" : "budget %s".formatted(facts.budget()));
        explanation.add(acceptance(multiple(price, facts), curve));
        return explanation;
    }

    private static String acceptance(double multiple, AcceptanceCurve curve) {
        if (!curve.hasEnough()) {
            return "acceptance: no data (%d prices asked before), so the usual price".formatted(curve.asked());
        }
        return curve.steps().stream()
                .filter(step -> multiple <= step.upTo())
                .findFirst()
                .map(step -> String.format(
                        Locale.ROOT,
                        "of %d prices asked near %.2f of the usual, %d were accepted; %d asked in all",
                        step.asked(),
                        multiple,
                        step.accepted(),
                        curve.asked()))
                .orElseGet(() -> "dearer than any of %d prices asked before: no data".formatted(curve.asked()));
    }
}
