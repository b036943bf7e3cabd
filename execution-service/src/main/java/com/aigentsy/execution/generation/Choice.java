package com.aigentsy.execution.generation;

import com.aigentsy.execution.generation.order.ModelName;

/** A model that is asked and why; {@code propensity} is how likely its order's first place was to be decided that way. */
public record Choice(LanguageModel model, String why, boolean explored, double propensity) {

    private static final int LONGEST = 1_000;

    public Choice {
        why = why.length() <= LONGEST ? why : why.substring(0, LONGEST) + "…";
    }

    public String provider() {
        return model.provider();
    }

    ModelName named() {
        return new ModelName(provider(), name());
    }

    public String name() {
        return model.name();
    }

    /** Asked only because those before it could not be. */
    Choice after(String problems) {
        return new Choice(model, "instead: " + problems + "; " + why, false, propensity);
    }
}
