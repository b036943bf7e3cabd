package com.aigentsy.execution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Price;
import com.aigentsy.execution.Samples;
import com.aigentsy.judgement.pricing.AskedPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricePolicyTest {

    private static final Market.Facts BUSY = new Market.Facts(12, 6, List.of(100.0), List.of());
    private static final PricePolicy POLICY = new PricePolicy(new BigDecimal("50"), 0.2);

    private static Opportunity worth(@Nullable String value) {
        return worth(value, null, 1);
    }

    private static Opportunity worth(@Nullable String value, @Nullable String most, @Nullable Integer issue) {
        Opportunity o = Samples.opportunity("github_1", "t");
        return new Opportunity(
                o.id(),
                o.platform(),
                o.type(),
                o.title(),
                o.url(),
                value == null ? null : new BigDecimal(value),
                most == null ? null : new BigDecimal(most),
                null,
                null,
                value == null ? null : "USD",
                o.description(),
                o.dimension(),
                o.source(),
                o.createdAt(),
                o.urgency(),
                o.repository(),
                issue,
                o.labels(),
                o.selection(),
                o.provenance());
    }

    @Test
    void asksAPostedBountyAsItStandsAndShowsWhatTheSeedWouldSuggest() {
        Price price = asked(worth("250"), BUSY);
        assertThat(price.amount()).isEqualByComparingTo("250");
        assertThat(price.model()).isEqualTo("posted-v1");
        assertThat(price.factors()).containsEntry("demand", 1.5).containsEntry("capacity", 1.3);
        assertThat(price.explanation())
                .anyMatch(line -> line.contains("legacy-v1 would suggest 460.69 USD"))
                .anyMatch(line -> line.contains("12 open requests"));
    }

    @Test
    void asksNothingWhereNothingIsPosted() {
        Price price = asked(worth(null), BUSY);
        assertThat(price.amount()).isZero();
        assertThat(price.explanation()).containsExactly("no fixed price is posted, so none is asked");
    }

    @Test
    void negotiatesWhatNamesASumWithoutAnIssueAndSaysWhatItKnows() {
        Price price = asked(worth("250", "400", null), BUSY);

        assertThat(price.model()).isEqualTo("negotiable-v1");
        assertThat(price.amount()).isEqualByComparingTo("250");
        assertThat(price.factors()).containsExactly(Map.entry("multiple", 1.0));
        assertThat(price.explanation())
                .startsWith(
                        "usual price 250.00 USD, cost 50.00 USD, never below 60.00 USD",
                        "budget 400.00 USD",
                        "acceptance: no data (0 prices asked before), so the usual price");
    }

    @Test
    void asksForMoreWhereMoreWasTakenAsOften() {
        var known = Stream.of(1.0, 1.5)
                .flatMap(multiple -> IntStream.range(0, 20).mapToObj(i -> new AskedPrice(multiple, i % 2 == 0)))
                .toList();

        Price price = asked(worth("250", "400", null), new Market.Facts(0, 0, List.of(), known));

        assertThat(price.amount()).isEqualByComparingTo("375");
        assertThat(price.factors()).containsEntry("multiple", 1.5).containsEntry("acceptance", 0.5);
        assertThat(asked(worth("250"), new Market.Facts(0, 0, List.of(), known)).amount())
                .isEqualByComparingTo("250");
    }

    @Test
    void hasNoPriceForWhoCannotSpendWhatItMustBring() {
        assertThat(POLICY.price(worth("40", "59.99", null), BUSY, Samples.NOW)).isEmpty();
        assertThat(asked(worth("40", "60", null), BUSY).amount()).isEqualByComparingTo("60");
    }

    private static Price asked(Opportunity opportunity, Market.Facts facts) {
        return POLICY.price(opportunity, facts, Samples.NOW).orElseThrow();
    }
}
