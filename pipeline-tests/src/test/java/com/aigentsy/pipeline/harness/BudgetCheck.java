package com.aigentsy.pipeline.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** G3: what the model server billed is at most what the ledger says, and that at most the cap. */
record BudgetCheck(World world) {

    /** US dollars per million tokens of the model the scripted server is asked for, from the provider's price list. */
    private static final BigDecimal INPUT = new BigDecimal("3");

    private static final BigDecimal OUTPUT = new BigDecimal("15");

    Verdict check() {
        var billed = billed();
        for (var budget : world.api().get("execution", "/budget").path("items")) {
            if (budget.path("scope").asText().equals("month")) {
                return check(billed, budget);
            }
        }
        return billed.signum() == 0 ? Verdict.CLEAN : Verdict.breaches(List.of("calls were billed without a ledger"));
    }

    private static Verdict check(BigDecimal billed, JsonNode budget) {
        var ledger = budget.path("spent_usd")
                .decimalValue()
                .add(budget.path("reserved_usd").decimalValue());
        var cap = budget.path("cap_usd").decimalValue();
        return billed.compareTo(ledger) <= 0 && ledger.compareTo(cap) <= 0
                ? Verdict.CLEAN
                : Verdict.breaches(List.of("billed " + billed + ", ledger " + ledger + ", cap " + cap));
    }

    /** In US dollars. */
    BigDecimal billed() {
        var billed = BigDecimal.ZERO;
        for (var line : calls()) {
            billed = billed.add(INPUT.multiply(
                            new BigDecimal(line.path("input_tokens").asLong())))
                    .add(OUTPUT.multiply(
                            new BigDecimal(line.path("output_tokens").asLong())));
        }
        return billed.movePointLeft(6);
    }

    private JsonNode calls() {
        return Http.get(world.model().baseUrl() + "/calls").path("calls");
    }
}
