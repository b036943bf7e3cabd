package com.aigentsy.scoring;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import com.aigentsy.judgement.routing.Costs;
import com.aigentsy.scoring.ScoringConfig.Daily;
import com.aigentsy.scoring.domain.Means;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Reads what work costs and what a day has to spend off the configuration. */
final class MeansOfADay {

    private MeansOfADay() {}

    static Means of(ScoringConfig config) {
        var exploration = new Exploration(
                Exploration.STANDARD.budgetShare(), config.exploring().probability());
        return new Means(
                limits(config.daily()),
                needs(config.costs()),
                exploration,
                config.exploring().dailyBudget().doubleValue());
    }

    private static Limits limits(Daily daily) {
        var limits = new EnumMap<Resource, Double>(Resource.class);
        daily.slots().ifPresent(slots -> limits.put(Resource.SLOTS, slots.doubleValue()));
        daily.reviewMinutes().ifPresent(minutes -> limits.put(Resource.REVIEW_MINUTES, minutes.doubleValue()));
        daily.modelBudget().ifPresent(budget -> limits.put(Resource.MODEL_BUDGET, budget.doubleValue()));
        daily.money().ifPresent(money -> limits.put(Resource.MONEY, money.doubleValue()));
        return new Limits(limits);
    }

    private static Map<Resource, Double> needs(ScoringConfig.Costs config) {
        Costs costs = costs(config);
        return Map.of(
                Resource.SLOTS,
                1.0,
                Resource.REVIEW_MINUTES,
                (double) config.reviewMinutes(),
                Resource.MODEL_BUDGET,
                costs.llm().majorAsDouble(),
                Resource.MONEY,
                costs.now().plus(costs.delivery()).majorAsDouble());
    }

    static Costs costs(ScoringConfig.Costs costs) {
        return new Costs(
                money(costs, costs.llm()),
                Costs.review(costs.reviewMinutes(), money(costs, costs.reviewHourlyRate())),
                money(costs, costs.platformFees()),
                money(costs, costs.delivery()));
    }

    private static Money money(ScoringConfig.Costs costs, BigDecimal amount) {
        return Money.read(amount, costs.currency())
                .orElseThrow(() -> new IllegalStateException(
                        "aigentsy.score.costs: %s %s is no amount in whole minor units of an ISO 4217 currency"
                                .formatted(amount, costs.currency())));
    }
}
