package com.aigentsy.execution.domain;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.events.Validation.Counts;
import com.aigentsy.events.Validation.Evidence;
import com.aigentsy.execution.Samples;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A change that was approved and handed in, and may be reviewed now. */
public final class StandingChange {

    private StandingChange() {}

    public static Released of(CodeFix fix) {
        var counts = new Counts(1, 1, 0);
        var validation = new Validation(true, 1, 1, List.of(), new Evidence("c", "s", 1, counts, counts, "00"));
        var approval = new Approval(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "00",
                "acme/a:main",
                BigDecimal.TEN,
                "USD",
                "operator",
                Samples.NOW,
                Samples.NOW,
                "");
        return new Pricing()
                .plan(new Price(BigDecimal.TEN, "USD", Map.of(), "m", List.of()))
                .generate(new Plan("p", List.of()), new Target("acme/a", "main", "00", true))
                .validate(new Solution(fix, null))
                .passed(validation, "", Samples.NOW)
                .release(approval);
    }
}
