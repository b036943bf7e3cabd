package com.aigentsy.scoring.domain;

import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.learning.Exploration.Choice;
import com.aigentsy.judgement.learning.Exploration.Purse;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a day (UTC) has to spend, what one piece of work needs of it, and the money a day may cost in all, of which a
 * share may go into exploring.
 */
public record Means(Limits limits, Map<Resource, Double> needs, Exploration exploration, double budget) {

    /** What is spent on exploring is counted beside the resources under this name. */
    public static final String EXPLORING = "exploring";

    private static final double NOT_DRAWN_TWICE = 0;

    public Means {
        needs = Map.copyOf(needs);
    }

    /** Nothing is short and nothing explored. */
    public static Means plenty() {
        return new Means(new Limits(Map.of()), Map.of(), new Exploration(0, 0), 0);
    }

    public boolean isShort() {
        return !limits.of().isEmpty();
    }

    /** Whether the lot falls on work that does not pay on average. */
    Choice draw(Claim claim, double chance) {
        return choose(claim, 0, chance);
    }

    /** Whether work the lot fell on is still paid for, after what was spent on exploring. */
    public Choice afford(Claim claim, Map<String, Double> used) {
        return choose(claim, used.getOrDefault(EXPLORING, 0.0), NOT_DRAWN_TWICE);
    }

    private Choice choose(Claim claim, double explored, double chance) {
        return exploration.choose(
                claim.netValue(), claim.hopefulNetValue(), new Purse(cost(), explored, budget), chance);
    }

    public double cost() {
        return needs.getOrDefault(Resource.MONEY, 0.0);
    }

    public double mostForExploring() {
        return exploration.budgetShare() * budget;
    }

    /** What is left of each limit. */
    public Limits left(Map<String, Double> used) {
        var left = new EnumMap<Resource, Double>(Resource.class);
        limits.of()
                .forEach((resource, limit) ->
                        left.put(resource, Math.max(0, limit - used.getOrDefault(slug(resource), 0.0))));
        return new Limits(left);
    }

    /** Whether one more piece of work fits in. */
    public boolean haveRoom(Map<String, Double> used) {
        return left(used).of().entrySet().stream()
                .allMatch(left -> needs.getOrDefault(left.getKey(), 0.0) <= left.getValue());
    }

    public static String slug(Resource resource) {
        return resource.name().toLowerCase(Locale.ROOT);
    }
}
