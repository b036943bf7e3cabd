package com.aigentsy.outcome.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What language models have cost on a platform, in US dollars, and what that comes to per win; absent without one. */
public record Spend(
        String platform,
        long endings,
        long wins,
        BigDecimal costUsd,
        @Nullable BigDecimal costUsdPerWin) {

    public static Spend of(Counted counted) {
        long wins = counted.of("won").n();
        BigDecimal cost = LlmUse.usd(counted.all().total());
        return new Spend(
                counted.key(),
                counted.all().n(),
                wins,
                cost,
                wins == 0 ? null : cost.divide(BigDecimal.valueOf(wins), RoundingMode.HALF_EVEN));
    }
}
