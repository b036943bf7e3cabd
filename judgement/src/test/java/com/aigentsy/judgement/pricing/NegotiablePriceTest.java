package com.aigentsy.judgement.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NegotiablePriceTest {

    private static final AcceptanceCurve FALLING = AcceptanceCurve.learn(asked(4_000));
    private static final Money USUAL = Money.of("1000", "USD");
    private static final Money COST = Money.of("300", "USD");

    @Test
    void theCurveNeverRisesAndFollowsWhatHappened() {
        assertThat(FALLING.steps()).hasSizeGreaterThan(5);
        for (int i = 1; i < FALLING.steps().size(); i++) {
            assertThat(FALLING.steps().get(i).probability())
                    .isLessThan(FALLING.steps().get(i - 1).probability());
        }
        assertThat(FALLING.probability(0.6)).isBetween(0.7, 0.95);
        assertThat(FALLING.probability(1.4)).isBetween(0.05, 0.35);
        assertThat(FALLING.probability(5)).isZero();
    }

    @Test
    void accidentsThatRiseArePooled() {
        var curve = AcceptanceCurve.learn(List.of(
                new AskedPrice(1.0, false),
                new AskedPrice(1.0, false),
                new AskedPrice(2.0, true),
                new AskedPrice(2.0, true)));

        assertThat(curve.steps()).singleElement().isEqualTo(new AcceptanceCurve.Step(2.0, 2, 4, 0.5));
    }

    @Test
    void asksWhatEarnsMost() {
        var quote = NegotiablePrice.quote(new Negotiation(USUAL, COST, 0.2, null), FALLING)
                .orElseThrow();

        double best = 0;
        for (int cents = 36_000; cents < 200_000; cents += 500) {
            best = Math.max(best, (cents / 100.0 - 300) * FALLING.probability(cents / 100_000.0));
        }
        double ours = (quote.amount().majorAsDouble() - 300)
                * FALLING.probability(quote.amount().majorAsDouble() / 1_000);
        assertThat(ours).isGreaterThanOrEqualTo(best);
        assertThat(quote.model()).isEqualTo("negotiable-v1");
        assertThat(quote.explanation())
                .last()
                .asString()
                .contains("4000 asked in all")
                .contains("were accepted");
    }

    @Test
    void staysWithinTheBudgetAndAboveTheFloor() {
        assertThat(quoted(Money.of("500", "USD"), 0.2)).isLessThanOrEqualTo(Money.of("500", "USD"));
        assertThat(quoted(null, 5)).isGreaterThanOrEqualTo(Money.of("1800", "USD"));
        assertThat(NegotiablePrice.quote(new Negotiation(USUAL, COST, 0.2, Money.of("359.99", "USD")), FALLING))
                .isEmpty();
    }

    @Test
    void withoutDataItAsksTheUsualPriceAndSaysSo() {
        var quote = NegotiablePrice.quote(
                        new Negotiation(USUAL, COST, 0.2, Money.of("900", "USD")), AcceptanceCurve.learn(List.of()))
                .orElseThrow();

        assertThat(quote.amount()).isEqualTo(Money.of("900", "USD"));
        assertThat(quote.explanation())
                .containsExactly(
                        "usual price 1000.00 USD, cost 300.00 USD, never below 360.00 USD",
                        "budget 900.00 USD",
                        "acceptance: no data (0 prices asked before), so the usual price");
    }

    private static Money quoted(@Nullable Money budget, double margin) {
        return NegotiablePrice.quote(new Negotiation(USUAL, COST, margin, budget), FALLING)
                .orElseThrow()
                .amount();
    }

    /** The dearer, the less likely. */
    private static List<AskedPrice> asked(int count) {
        var random = new SplittableRandom(6);
        var asked = new ArrayList<AskedPrice>();
        for (int i = 0; i < count; i++) {
            double multiple = random.nextDouble(0.4, 2.0);
            asked.add(new AskedPrice(multiple, random.nextDouble() < 1 / (1 + Math.exp(4 * (multiple - 1)))));
        }
        return asked;
    }
}
