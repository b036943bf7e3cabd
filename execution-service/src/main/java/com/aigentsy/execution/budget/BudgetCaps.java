package com.aigentsy.execution.budget;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;

/** The caps in US dollars that hold until somebody sets others over HTTP. */
@ConfigMapping(prefix = "aigentsy.budget")
public interface BudgetCaps {

    @WithDefault("50")
    @DecimalMin("0")
    BigDecimal monthUsd();

    @WithDefault("10")
    @DecimalMin("0")
    BigDecimal dayUsd();

    @WithDefault("2")
    @DecimalMin("0")
    BigDecimal opportunityUsd();

    default BigDecimal of(BudgetScope scope) {
        return switch (scope) {
            case MONTH -> monthUsd();
            case DAY -> dayUsd();
            case OPPORTUNITY -> opportunityUsd();
        };
    }
}
