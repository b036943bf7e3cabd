package com.aigentsy.judgement.learning;

/**
 * Now and then work is taken on although it does not pay on average, to learn about it: with a fixed probability, only
 * when the optimistic end of the interval would pay, and never beyond a share of the budget.
 */
public record Exploration(double budgetShare, double probability) {

    public static final Exploration STANDARD = new Exploration(0.10, 0.05);

    public Exploration {
        if (!(budgetShare >= 0 && budgetShare <= 0.10 && probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("exploration may cost at most a tenth of the budget");
        }
    }

    /** Money in major units: what it costs to try, what was spent on exploring, what may be spent on everything. */
    public record Purse(double cost, double explored, double budget) {}

    /** {@code propensity} is the probability with which this choice was made, to be kept with it. */
    public record Choice(boolean take, double propensity, String reason) {}

    /** {@code chance} is a number in [0, 1) that nobody could foresee. */
    public Choice choose(double netValue, double optimisticNetValue, Purse purse, double chance) {
        if (netValue > 0) {
            return new Choice(true, 1, "pays on average");
        }
        if (optimisticNetValue <= 0) {
            return new Choice(false, 1, "does not pay even when all goes well");
        }
        if (purse.explored() + purse.cost() > budgetShare * purse.budget()) {
            return new Choice(false, 1, "the budget for exploring is spent");
        }
        return chance < probability
                ? new Choice(true, probability, "explored: might pay, and we would learn")
                : new Choice(false, 1 - probability, "might pay; not drawn for exploring");
    }
}
