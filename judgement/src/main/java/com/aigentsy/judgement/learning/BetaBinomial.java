package com.aigentsy.judgement.learning;

import java.util.List;

/** The cold-start model: rates by platform and type, drawn towards those of the platform and of everything. */
public final class BetaBinomial implements OutcomeModel {

    public static final String NAME = "beta-binomial";

    private final Hierarchy accepted;
    private final Hierarchy paid;

    public BetaBinomial() {
        this(new Hierarchy(Prior.ACCEPTED), new Hierarchy(Prior.PAID));
    }

    private BetaBinomial(Hierarchy accepted, Hierarchy paid) {
        this.accepted = accepted;
        this.paid = paid;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long outcomes() {
        return accepted.all().all();
    }

    @Override
    public Prediction predict(Situation situation) {
        var platform = situation.platform();
        var type = situation.type();
        return new Prediction(
                accepted.mean(platform, type),
                accepted.belief(platform, type).interval(),
                paid.mean(platform, type),
                List.of());
    }

    @Override
    public void learn(Situation situation, Label label) {
        accepted.add(situation.platform(), situation.type(), label.accepted());
        if (label.accepted() && label.paid() != null) {
            paid.add(situation.platform(), situation.type(), label.paid());
        }
    }

    @Override
    public ModelSnapshot snapshot() {
        return new ModelSnapshot(NAME, outcomes(), accepted.rates(), StateText.write(out -> {
            accepted.write(out);
            paid.write(out);
        }));
    }

    static BetaBinomial restore(ModelSnapshot snapshot) {
        return StateText.read(
                snapshot, in -> new BetaBinomial(Hierarchy.read(in, Prior.ACCEPTED), Hierarchy.read(in, Prior.PAID)));
    }
}
