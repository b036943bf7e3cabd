package com.aigentsy.scoring.rest;

import com.aigentsy.judgement.portfolio.Portfolio;
import com.aigentsy.scoring.Desk;
import com.aigentsy.scoring.domain.Means;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What today has to spend, what of it is committed, and what would be chosen now among the work that waits. */
@Path("/portfolio")
@RunOnVirtualThread
class PortfolioResource {

    private final Desk desk;
    private final Clock clock;

    PortfolioResource(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** {@code day} is in UTC; {@code bound} is what no choice could net more than. */
    record Today(
            LocalDate day,
            Map<String, Double> limits,
            Map<String, Double> committed,
            double netValue,
            double bound,
            List<Portfolio.Choice> items) {}

    @GET
    public Today today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Portfolio portfolio = desk.now(day);
        return new Today(
                day,
                limits(),
                new TreeMap<>(desk.commitments().on(day)),
                portfolio.netValue(),
                portfolio.bound(),
                portfolio.choices());
    }

    private Map<String, Double> limits() {
        Map<String, Double> limits = new TreeMap<>();
        desk.means().limits().of().forEach((resource, limit) -> limits.put(Means.slug(resource), limit));
        limits.put(Means.EXPLORING, desk.means().mostForExploring());
        return limits;
    }
}
