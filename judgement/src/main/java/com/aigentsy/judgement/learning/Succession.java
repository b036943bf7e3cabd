package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.metrics.Accuracy;
import com.aigentsy.judgement.metrics.PairedBootstrap;
import java.util.List;
import java.util.Locale;

/**
 * Who judges from now on. A challenger is promoted only on a lower log-loss over the last block of matured outcomes that
 * chance does not explain (paired bootstrap), and only when it is calibrated there. By the same measure the drift guard
 * gives the place back to the model that held it before.
 */
public record Succession(int fewest, double significance, double largestEce) {

    public static final Succession STANDARD = new Succession(200, 0.05, 0.05);

    /** {@code change} is true where the other model takes over; {@code reason} says why or why not, with the numbers. */
    public record Verdict(boolean change, String reason) {}

    /** Should the challenger, the trials' other model, take the champion's place? */
    public Verdict promotion(List<Trial> lastBlock, long seed) {
        return lastBlock.size() < fewest
                ? tooFew(lastBlock)
                : better(lastBlock, seed).change()
                        ? calibrated(lastBlock, better(lastBlock, seed))
                        : better(lastBlock, seed);
    }

    /** Should the predecessor, the trials' other model, get its place back? */
    public Verdict drift(List<Trial> lastBlock, long seed) {
        return lastBlock.size() < fewest ? tooFew(lastBlock) : better(lastBlock, seed);
    }

    private Verdict tooFew(List<Trial> trials) {
        return new Verdict(false, "%d matured outcomes, %d are needed".formatted(trials.size(), fewest));
    }

    private Verdict better(List<Trial> trials, long seed) {
        double lead = trials.stream().mapToDouble(Trial::othersLead).average().orElse(0);
        double p = PairedBootstrap.pValue(trials, Trial::othersLead, seed);
        return new Verdict(
                p < significance,
                String.format(Locale.ROOT, "log-loss %+.4f over %d outcomes, p = %.4f", lead, trials.size(), p));
    }

    private Verdict calibrated(List<Trial> trials, Verdict better) {
        double ece =
                Accuracy.of(trials.stream().map(Trial::otherForecast).toList()).ece();
        return new Verdict(
                ece <= largestEce,
                better.reason() + String.format(Locale.ROOT, ", ECE %.4f (at most %.2f)", ece, largestEce));
    }
}
