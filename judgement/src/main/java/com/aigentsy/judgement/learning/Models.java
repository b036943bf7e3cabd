package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.scoring.LegacyV1;

/** Makes models by name, new or as they were when somebody took a snapshot. */
public final class Models {

    private Models() {}

    /** A model that has learned nothing yet. Throws {@link IllegalArgumentException} for a name that is no model's. */
    public static OutcomeModel untaught(String name) {
        return switch (name) {
            case BayesianLogistic.NAME -> new BayesianLogistic();
            case BetaBinomial.NAME -> new BetaBinomial();
            case BaseRate.NAME -> new BaseRate();
            case LegacyV1.NAME -> new LegacyProbability();
            default -> throw unknown(name);
        };
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("there is no model named " + name);
    }

    /** The very same model. Throws {@link IllegalArgumentException} for a state that is no model's. */
    public static OutcomeModel restore(ModelSnapshot snapshot) {
        return switch (snapshot.name()) {
            case BayesianLogistic.NAME -> BayesianLogistic.restore(snapshot);
            case BetaBinomial.NAME -> BetaBinomial.restore(snapshot);
            case BaseRate.NAME -> BaseRate.restore(snapshot);
            case LegacyV1.NAME -> LegacyProbability.restore(snapshot);
            default -> throw unknown(snapshot.name());
        };
    }
}
