package com.aigentsy.execution.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPricesTest {

    @Test
    void knowsWhatTheBuiltInModelsCostAndSince() {
        ModelPrices prices = ModelPrices.builtIn();
        assertThat(prices.of("anthropic", "claude-sonnet-4-6").orElseThrow().cost(1_000_000, 100_000))
                .isEqualByComparingTo("4.5");
        assertThat(prices.of("openai", "gpt-5.1")).isPresent();
        assertThat(prices.of("gemini", "gemini-2.5-flash")).isPresent();
        assertThat(prices.lists()).allSatisfy(list -> {
            assertThat(LocalDate.parse(list.asOf())).isBefore(LocalDate.of(2027, 1, 1));
            assertThat(list.source()).startsWith("https://");
        });
    }

    @Test
    void knowsNoPriceForAModelItHasNotHeardOf() {
        assertThat(ModelPrices.builtIn().of("anthropic", "gpt-5.1")).isEmpty();
    }

    @Test
    void prefersTheOperatorsOwnPrices(@TempDir Path dir) throws IOException {
        Path own = Files.writeString(
                dir.resolve("own.json"),
                "{\"provider\": \"openai\", \"as_of\": \"2026-11-23\", \"source\": \"own\", \"models\":"
                        + " {\"local\": {\"input_usd_per_million\": 0, \"output_usd_per_million\": 0}}}");
        ModelPrices prices = ModelPrices.builtIn().preferring(own);
        assertThat(prices.of("openai", "local").orElseThrow().cost(1_000, 1_000))
                .isZero();
        assertThat(prices.of("openai", "gpt-5.1")).isPresent();
    }

    @Test
    void roundsUpSoThatTheLedgerIsNeverBelowTheBill() {
        assertThat(new ModelPrice(new BigDecimal("0.15"), BigDecimal.ONE).cost(1, 0))
                .isEqualByComparingTo("0.000001");
    }

    @Test
    void booksAMonthADayAndAnOpportunityInThatOrder() {
        assertThat(BudgetScope.all("github_1", Instant.parse("2026-11-30T23:59:59Z")))
                .containsExactly("month:2026-11", "day:2026-11-30", "opportunity:github_1");
    }
}
