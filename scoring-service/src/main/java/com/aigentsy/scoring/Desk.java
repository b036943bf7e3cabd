package com.aigentsy.scoring;

import com.aigentsy.judgement.learning.Exploration.Choice;
import com.aigentsy.judgement.portfolio.Portfolio;
import com.aigentsy.judgement.portfolio.Work;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.Commitments.Portion;
import com.aigentsy.scoring.domain.Claim;
import com.aigentsy.scoring.domain.Means;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims that wait, what a day has to spend, and what of it is left. Everything but the commitment blocks. */
public record Desk(Means means, Scorings scorings, Commitments commitments) {

    /** The best of those that wait; more than that cannot all be close to being chosen. */
    private static final int MOST = 500;

    private static final String NO_ROOM = "nothing is left of today for exploring";

    Portfolio.Choice choose(String opportunityId, Claim claim, LocalDate day) {
        Map<String, Double> claims = new LinkedHashMap<>(scorings.claims(MOST));
        claims.put(opportunityId, claim.netValue());
        return portfolio(claims, day).choices().stream()
                .filter(choice -> choice.id().equals(opportunityId))
                .findFirst()
                .orElseThrow();
    }

    /** What would be chosen now, and why. */
    public Portfolio now(LocalDate day) {
        return portfolio(scorings.claims(MOST), day);
    }

    private Portfolio portfolio(Map<String, Double> claims, LocalDate day) {
        List<Work> works = claims.entrySet().stream()
                .map(claim -> new Work(claim.getKey(), claim.getValue(), means.needs()))
                .toList();
        return Portfolio.choose(works, means.left(commitments.on(day)));
    }

    Choice explore(Claim claim, LocalDate day) {
        Map<String, Double> used = commitments.on(day);
        return means.haveRoom(used) ? means.afford(claim, used) : new Choice(false, 1, NO_ROOM);
    }

    boolean hasRoom(LocalDate day) {
        return means.haveRoom(commitments.on(day));
    }

    /** Conflicts when somebody else has just taken the last of it. */
    Statement commit(Claim claim, LocalDate day) {
        List<Portion> portions = new ArrayList<>();
        means.limits()
                .of()
                .forEach((resource, limit) -> portions.add(
                        new Portion(Means.slug(resource), means.needs().getOrDefault(resource, 0.0), limit)));
        if (claim.explores()) {
            portions.add(new Portion(Means.EXPLORING, means.cost(), means.mostForExploring()));
        }
        return commitments.commit(day, portions);
    }
}
