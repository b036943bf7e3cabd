package com.aigentsy.judgement.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The main model: Bayesian logistic regression, learned one outcome at a time, with one head for "accepted" and one for
 * "paid, once accepted". Before the first outcome it says what the priors say, with an interval as wide.
 */
public final class BayesianLogistic implements OutcomeModel {

    public static final String NAME = "bayesian-logistic";

    /**
     * The variance, in squared log-odds, by which the world may differ from any model of this form however much was seen;
     * tuned on simulation seeds other than the reported ones.
     */
    private static final double MISFIT = 0.07;

    private static final int SHOWN = 8;

    private final FeatureSpace space;
    private final Head accepted;
    private final Head paid;
    private final Correction correction = new Correction();
    private long outcomes;

    public BayesianLogistic() {
        this(new FeatureSpace());
    }

    private BayesianLogistic(FeatureSpace space) {
        this.space = space;
        accepted = new Head(Member.TEAM, Prior.ACCEPTED.logOdds());
        paid = new Head(List.of(Member.PLAIN), Prior.PAID.logOdds());
        grow();
    }

    private void grow() {
        accepted.growTo(space.slots());
        paid.growTo(space.slots());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long outcomes() {
        return outcomes;
    }

    @Override
    public Prediction predict(Situation situation) {
        var vector = space.encode(situation);
        var belief = accepted.belief(vector);
        return new Prediction(
                correction.of(belief),
                correction.shifted(belief).widened(MISFIT).interval(),
                paid.belief(vector).probability(),
                contributions(vector));
    }

    private List<Contribution> contributions(SparseVector vector) {
        double[] logOdds = new double[vector.size()];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = correction.slope() * accepted.weight(vector.slot(i)) * vector.value(i);
        }
        var contributions = new ArrayList<Contribution>(SHOWN);
        for (int i : Strongest.of(logOdds, SHOWN)) {
            contributions.add(new Contribution(space.slots().get(vector.slot(i)).name(), logOdds[i]));
        }
        return contributions;
    }

    @Override
    public void learn(Situation situation, Label label) {
        space.meet(situation);
        grow();
        var vector = space.encode(situation);
        correction.learn(accepted.learn(vector, label.accepted()), label.accepted());
        if (label.accepted() && label.paid() != null) {
            paid.learn(vector, label.paid());
        }
        outcomes++;
    }

    @Override
    public ModelSnapshot snapshot() {
        var weights = new TreeMap<String, Double>();
        for (int slot = 0; slot < space.slots().size(); slot++) {
            weights.put(space.slots().get(slot).name(), accepted.weight(slot));
        }
        return new ModelSnapshot(NAME, outcomes, weights, StateText.write(out -> {
            out.writeLong(outcomes);
            space.write(out);
            accepted.write(out);
            paid.write(out);
            correction.write(out);
        }));
    }

    static BayesianLogistic restore(ModelSnapshot snapshot) {
        return StateText.read(snapshot, in -> {
            long outcomes = in.readLong();
            var model = new BayesianLogistic(FeatureSpace.read(in));
            model.outcomes = outcomes;
            model.accepted.read(in);
            model.paid.read(in);
            model.correction.read(in);
            return model;
        });
    }
}
