package com.aigentsy.execution.generation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The models that could not be asked, or did not answer, and what that means for who waits. */
final class Passed {

    private static final Duration NO_PRICE = Duration.ofMinutes(5);
    private static final Duration PROVIDERS_DOWN = Duration.ofSeconds(15);

    private final List<String> problems = new ArrayList<>();
    private boolean onlyPrices = true;

    void add(Choice choice, String problem) {
        onlyPrices = false;
        problems.add(choice.provider() + " " + problem);
    }

    void unpriced(String problem) {
        problems.add(problem);
    }

    /** A model further down is asked because of those above it, and says so. */
    Choice explain(Choice choice) {
        return problems.isEmpty() ? choice : choice.after(toString());
    }

    Consultation.Unavailable waits() {
        return onlyPrices
                ? new Consultation.Unavailable("operator", "no_price", toString(), NO_PRICE)
                : new Consultation.Unavailable("model_provider", "providers_failed", toString(), PROVIDERS_DOWN);
    }

    @Override
    public String toString() {
        return String.join("; ", problems);
    }
}
