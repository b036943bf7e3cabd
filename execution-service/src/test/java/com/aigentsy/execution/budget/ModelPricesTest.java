package com.aigentsy.execution.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPricesTest {

    private static ModelPrices on(String day) {
        return ModelPrices.builtIn(
                Clock.fixed(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
    }

    private static String list(String provider, String models) {
        return "{\"provider\": \"%s\", \"as_of\": \"2026-11-23\", \"source\": \"own\", \"models\": {%s}}"
                .formatted(provider, models);
    }

    private static String price(int usd, String from) {
        return "{\"input_usd_per_million\": %d, \"output_usd_per_million\": 0%s}".formatted(usd, from);
    }

    @Test
    void knowsWhatTheBuiltInModelsCostAndSince() {
        ModelPrices prices = on("2026-11-23");
        assertThat(prices.of("anthropic", "claude-sonnet-4-6").orElseThrow().cost(1_000_000, 100_000))
                .isEqualByComparingTo("4.5");
        assertThat(prices.of("openai", "gpt-5.1")).isPresent();
        assertThat(prices.of("gemini", "gemini-2.5-flash")).isPresent();
        assertThat(prices.lists()).allSatisfy(list -> {
            assertThat(list.asOf()).isBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            assertThat(list.source()).isNotBlank();
        });
    }

    @Test
    void asksNoMoneyForAModelOfOnesOwnMachine() {
        assertThat(on("2026-11-23").of("ollama", "whatever:7b").orElseThrow().cost(1_000, 1_000))
                .isZero();
    }

    @Test
    void knowsNoPriceForAModelItHasNotHeardOfAndSaysWhereToPutIt() {
        ModelPrices prices = on("2026-11-23");
        assertThat(prices.of("anthropic", "gpt-5.1")).isEmpty();
        assertThat(prices.missing("anthropic", "gpt-5.1"))
                .contains("no price is known for anthropic gpt-5.1 on 2026-11-23")
                .contains("{\"provider\": \"anthropic\", \"as_of\": \"2026-11-23\"")
                .contains("AIGENTSY_MODELS_PRICE_LIST");
    }

    @Test
    void prefersTheOperatorsOwnPrices(@TempDir Path dir) throws IOException {
        Path own = Files.writeString(dir.resolve("own.json"), list("openai", "\"gpt-5.1\": " + price(0, "")));
        Path other =
                Files.writeString(dir.resolve("other.json"), list("openai-compatible", "\"local\": " + price(1, "")));
        ModelPrices prices = on("2026-11-23").preferring(List.of(own, other));
        assertThat(prices.of("openai", "gpt-5.1").orElseThrow().cost(1_000, 1_000))
                .isZero();
        assertThat(prices.of("openai", "gpt-5-mini")).isPresent();
        assertThat(prices.of("openai-compatible", "local")).isPresent();
    }

    @Test
    void takesThePriceThatIsValidOnTheDay(@TempDir Path dir) throws IOException {
        String models = "\"m\": [%s, %s, %s]"
                .formatted(
                        price(2, ", \"from\": \"2026-12-01\""), price(1, ""), price(3, ", \"from\": \"2027-01-15\""));
        Path own = Files.writeString(dir.resolve("own.json"), list("openai", models));
        assertThat(on("2026-11-22").preferring(List.of(own)).of("openai", "m")).isEmpty();
        assertThat(million("2026-11-23", own)).isEqualByComparingTo("1");
        assertThat(million("2026-11-30", own)).isEqualByComparingTo("1");
        assertThat(million("2026-12-01", own)).isEqualByComparingTo("2");
        assertThat(million("2027-01-14", own)).isEqualByComparingTo("2");
        assertThat(million("2027-01-15", own)).isEqualByComparingTo("3");
    }

    private static BigDecimal million(String day, Path list) {
        return on(day).preferring(List.of(list)).of("openai", "m").orElseThrow().cost(1_000_000, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"provider\": \"openai\"}", "nonsense"})
    void namesTheListItCannotRead(String content, @TempDir Path dir) throws IOException {
        Path own = Files.writeString(dir.resolve("own.json"), content);
        assertThatThrownBy(() -> on("2026-11-23").preferring(List.of(own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.json");
    }

    @Test
    void takesNoNegativePrice(@TempDir Path dir) throws IOException {
        Path own = Files.writeString(dir.resolve("own.json"), list("openai", "\"m\": " + price(-1, "")));
        assertThatThrownBy(() -> on("2026-11-23").preferring(List.of(own))).hasMessageContaining("own.json");
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
