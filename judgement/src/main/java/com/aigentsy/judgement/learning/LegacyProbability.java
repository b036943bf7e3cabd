package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.scoring.Judgement.Interval;
import com.aigentsy.judgement.scoring.LegacyV1;
import java.util.List;
import java.util.Map;

/** The seed's formula as a model among others: it never learns, and knows nothing about being paid. */
public final class LegacyProbability implements OutcomeModel {

    private static final Interval WHOLE_RANGE = new Interval(0, 1);

    private long outcomes;

    @Override
    public String name() {
        return LegacyV1.NAME;
    }

    @Override
    public long outcomes() {
        return outcomes;
    }

    @Override
    public Prediction predict(Situation situation) {
        return new Prediction(situation.legacyProbability(), WHOLE_RANGE, 1, List.of());
    }

    @Override
    public void learn(Situation situation, Label label) {
        outcomes++;
    }

    @Override
    public ModelSnapshot snapshot() {
        return new ModelSnapshot(LegacyV1.NAME, outcomes, Map.of(), StateText.write(out -> out.writeLong(outcomes)));
    }

    static LegacyProbability restore(ModelSnapshot snapshot) {
        return StateText.read(snapshot, in -> {
            var model = new LegacyProbability();
            model.outcomes = in.readLong();
            return model;
        });
    }
}
