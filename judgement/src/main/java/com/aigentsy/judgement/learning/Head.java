package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.metrics.Forecast;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * The belief about one yes-or-no question: several members learn it side by side, and each has as much say as its
 * forecasts of the recent outcomes deserve (dynamic model averaging, Raftery 2010).
 */
final class Head {

    private static final double MEMORY = 0.995;
    /** Who is less likely than this beside the best is not asked. */
    private static final double LEAST = 1e-3;

    private final List<Member> members;
    private final List<Posterior> posteriors;
    private final double[] merit;
    private final double priorLogOdds;
    private double[] say;

    Head(List<Member> members, double priorLogOdds) {
        this.members = members;
        this.priorLogOdds = priorLogOdds;
        this.posteriors =
                members.stream().map(member -> new Posterior(member.drift())).toList();
        this.merit = new double[members.size()];
        for (int i = 0; i < merit.length; i++) {
            merit[i] = members.get(i).headStart();
        }
        this.say = say(merit);
    }

    void growTo(List<Slot> slots) {
        for (int i = 0; i < members.size(); i++) {
            var posterior = posteriors.get(i);
            for (var slot : slots.subList(posterior.size(), slots.size())) {
                posterior.grow(priorMean(slot), members.get(i).priorVariance(slot.kind()));
            }
        }
    }

    private double priorMean(Slot slot) {
        return slot.kind() == SlotKind.INTERCEPT ? priorLogOdds : 0;
    }

    Belief belief(SparseVector x) {
        double mean = 0;
        double square = 0;
        double variance = 0;
        for (int i = 0; i < say.length; i++) {
            if (say[i] == 0) {
                continue;
            }
            double own = posteriors.get(i).mean(x);
            mean += say[i] * own;
            square += say[i] * own * own;
            variance += say[i] * posteriors.get(i).variance(x);
        }
        return new Belief(mean, variance + Math.max(0, square - mean * mean));
    }

    /** Returns what was believed before. */
    Belief learn(SparseVector x, boolean happened) {
        var before = belief(x);
        for (int i = 0; i < merit.length; i++) {
            var posterior = posteriors.get(i);
            double forecast = new Belief(posterior.mean(x), posterior.variance(x)).probability();
            merit[i] = MEMORY * merit[i] - new Forecast(forecast, happened).logLoss();
            posterior.learn(x, happened);
        }
        say = say(merit);
        return before;
    }

    void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < merit.length; i++) {
            out.writeDouble(merit[i]);
            posteriors.get(i).write(out);
        }
    }

    void read(DataInputStream in) throws IOException {
        for (int i = 0; i < merit.length; i++) {
            merit[i] = in.readDouble();
            posteriors.get(i).read(in);
        }
        say = say(merit);
    }

    private static double[] say(double[] merit) {
        double best = Double.NEGATIVE_INFINITY;
        for (double each : merit) {
            best = Math.max(best, each);
        }
        double[] say = new double[merit.length];
        double sum = 0;
        for (int i = 0; i < say.length; i++) {
            double likelihood = Math.exp(merit[i] - best);
            say[i] = likelihood < LEAST ? 0 : likelihood;
            sum += say[i];
        }
        for (int i = 0; i < say.length; i++) {
            say[i] /= sum;
        }
        return say;
    }

    /** The weighted mean of the members' weights. */
    double weight(int slot) {
        double weight = 0;
        for (int i = 0; i < say.length; i++) {
            weight += say[i] * posteriors.get(i).weight(slot);
        }
        return weight;
    }
}
