package com.aigentsy.judgement.learning;

import java.util.List;
import java.util.Map;

/** The share of all work so far that was accepted, whatever it was: what every model must beat. */
public final class BaseRate implements OutcomeModel {

    public static final String NAME = "base-rate";

    private Tally accepted = Tally.NONE;
    private Tally paid = Tally.NONE;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long outcomes() {
        return accepted.all();
    }

    @Override
    public Prediction predict(Situation situation) {
        return new Prediction(
                accepted.mean(Prior.ACCEPTED),
                accepted.belief(Prior.ACCEPTED).interval(),
                paid.mean(Prior.PAID),
                List.of(new Contribution("all %d outcomes so far".formatted(outcomes()), 0)));
    }

    @Override
    public void learn(Situation situation, Label label) {
        accepted = accepted.plus(label.accepted());
        if (label.accepted() && label.paid() != null) {
            paid = paid.plus(label.paid());
        }
    }

    @Override
    public ModelSnapshot snapshot() {
        var parameters = Map.of("accepted", accepted.mean(Prior.ACCEPTED), "paid", paid.mean(Prior.PAID));
        return new ModelSnapshot(NAME, outcomes(), parameters, StateText.write(out -> {
            accepted.write(out);
            paid.write(out);
        }));
    }

    static BaseRate restore(ModelSnapshot snapshot) {
        return StateText.read(snapshot, in -> {
            var model = new BaseRate();
            model.accepted = Tally.read(in);
            model.paid = Tally.read(in);
            return model;
        });
    }
}
