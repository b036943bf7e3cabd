package com.aigentsy.execution.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Price;
import com.aigentsy.execution.Samples;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricePolicyTest {

    private static final Market.Facts BUSY = new Market.Facts(12, 6, List.of(100.0));

    private static Opportunity worth(@Nullable String value) {
        Opportunity o = Samples.opportunity("github_1", "t");
        return new Opportunity(
                o.id(),
                o.platform(),
                o.type(),
                o.title(),
                o.url(),
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null,
                value == null ? null : "USD",
                o.description(),
                o.dimension(),
                o.source(),
                o.createdAt(),
                o.urgency(),
                o.repository(),
                o.issueNumber(),
                o.labels(),
                o.selection(),
                o.provenance());
    }

    @Test
    void asksAPostedBountyAsItStandsAndShowsWhatTheSeedWouldSuggest() {
        Price price = PricePolicy.price(worth("250"), BUSY, Samples.NOW);
        assertThat(price.amount()).isEqualByComparingTo("250");
        assertThat(price.model()).isEqualTo("posted-v1");
        assertThat(price.factors()).containsEntry("demand", 1.5).containsEntry("capacity", 1.3);
        assertThat(price.explanation())
                .anyMatch(line -> line.contains("legacy-v1 would suggest 460.69 USD"))
                .anyMatch(line -> line.contains("12 open requests"));
    }

    @Test
    void asksNothingWhereNothingIsPosted() {
        Price price = PricePolicy.price(worth(null), BUSY, Samples.NOW);
        assertThat(price.amount()).isZero();
        assertThat(price.explanation()).containsExactly("no fixed price is posted, so none is asked");
    }
}
