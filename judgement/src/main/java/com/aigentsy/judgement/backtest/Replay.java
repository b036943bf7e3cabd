package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Goes through history once: before a case is judged, every outcome that was known by then has been learned. */
public final class Replay {

    private final List<OutcomeModel> models;
    private final PriorityQueue<PastCase> open =
            new PriorityQueue<>(Comparator.comparing(PastCase::maturedAt).thenComparing(PastCase::id));
    private long matured;

    public Replay(List<OutcomeModel> models) {
        this.models = List.copyOf(models);
    }

    /** Told of each judgement, in the order they were made; predictions are in the order of the models. */
    public interface Listener {
        void judged(PastCase past, List<Prediction> predictions, long maturedBefore);
    }

    public void run(List<PastCase> history, Listener listener) {
        history.stream()
                .sorted(Comparator.comparing(PastCase::decidedAt).thenComparing(PastCase::id))
                .forEach(past -> {
                    learnUntil(past);
                    listener.judged(
                            past,
                            models.stream()
                                    .map(model -> model.predict(past.situation()))
                                    .toList(),
                            matured);
                    open.add(past);
                });
    }

    /** An outcome of the very same moment was not known yet. */
    private void learnUntil(PastCase next) {
        while (!open.isEmpty() && open.element().maturedAt().isBefore(next.decidedAt())) {
            var known = open.remove();
            models.forEach(model -> model.learn(known.situation(), known.label()));
            matured++;
        }
    }
}
