package com.aigentsy.outcome.domain;

import com.aigentsy.events.Challenger;
import com.aigentsy.events.Completion;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Score;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.Situation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an ending teaches the models: the situation as they saw it, what each said, and what became of it. */
public record Lesson(
        Situation situation,
        Map<String, Double> said,
        boolean accepted,
        @Nullable Boolean paid) {

    private static final String PAID = "paid";
    private static final String UNPAID = "unpaid";

    public Lesson {
        said = Collections.unmodifiableMap(new TreeMap<>(said));
    }

    /** Only what was handed in and judged by the platform, or left without an answer, says something about chances. */
    public static Optional<Lesson> of(OpportunityCompleted completed) {
        Score score = completed.score();
        return score != null && isLabel(completed)
                ? Optional.of(new Lesson(
                        situation(completed.opportunity(), score),
                        said(score),
                        completed.completion().outcome() == Outcome.WON,
                        paid(completed)))
                : Optional.empty();
    }

    private static boolean isLabel(OpportunityCompleted completed) {
        Completion completion = completed.completion();
        return switch (completion.outcome()) {
            case WON, LOST -> true;
            case EXPIRED -> completed.submission() != null;
            case WITHDRAWN, SUPERSEDED, SKIPPED, REJECTED, FAILED -> false;
        };
    }

    private static @Nullable Boolean paid(OpportunityCompleted completed) {
        return switch (completed.payment()) {
            case PAID -> Boolean.TRUE;
            case UNPAID -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A score of the time before features were kept still has the words of the opportunity. */
    private static Situation situation(Opportunity opportunity, Score score) {
        Map<String, Double> features = score.features();
        return new Situation(
                opportunity.platform(),
                opportunity.type(),
                opportunity.urgency(),
                opportunity.dimension(),
                opportunity.source(),
                features == null ? Map.of() : features);
    }

    private static Map<String, Double> said(Score score) {
        var said = new TreeMap<String, Double>();
        List<Challenger> challengers = score.challengers();
        if (challengers != null) {
            challengers.forEach(challenger -> said.put(challenger.model(), challenger.winProbability()));
        }
        said.put(score.model(), score.winProbability());
        return said;
    }

    public Label label() {
        return new Label(accepted, paid);
    }
}
