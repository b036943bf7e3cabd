package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.domain.WinLoss;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The seed document's statistics: wins, losses and win rate, in all and per platform. */
@Path("/execution/stats")
@RunOnVirtualThread
class StatsResource {

    private final LearningReport report;

    StatsResource(LearningReport report) {
        this.report = report;
    }

    /** {@code win_rate} is absent until something was won or lost. */
    record PlatformStats(long wins, long losses, @Nullable Double winRate) {

        static PlatformStats of(WinLoss counts) {
            var rate = counts.winRate();
            return new PlatformStats(counts.wins(), counts.losses(), rate.isPresent() ? rate.getAsDouble() : null);
        }
    }

    /** {@code wonValue} is what winners asked, not what was paid. */
    record Totals(long wins, long losses, @Nullable Double winRate, List<Amount> wonValue) {}

    /** Major units. */
    record Amount(BigDecimal amount, String currency) {}

    record Stats(Totals totals, Map<String, PlatformStats> platformStats) {}

    @GET
    public Stats stats() {
        List<WinLoss> platforms = report.platforms();
        var all = PlatformStats.of(platforms.stream()
                .reduce(
                        new WinLoss("all", 0, 0),
                        (sum, next) -> new WinLoss("all", sum.wins() + next.wins(), sum.losses() + next.losses())));
        return new Stats(
                new Totals(all.wins(), all.losses(), all.winRate(), wonValue()),
                platforms.stream()
                        .collect(
                                Collectors.toMap(WinLoss::platform, PlatformStats::of, (one, _) -> one, TreeMap::new)));
    }

    private List<Amount> wonValue() {
        return report.wonValue().stream()
                .map(money -> new Amount(money.major(), money.currency().getCurrencyCode()))
                .toList();
    }
}
