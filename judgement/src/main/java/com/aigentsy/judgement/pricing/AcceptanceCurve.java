package com.aigentsy.judgement.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How likely a price is accepted, learned from the prices that were: asking more is never likelier to be accepted. Asked
 * prices are grouped in steps of equal mass, smoothed by half an outcome each way, and pooled where they rise.
 */
public record AcceptanceCurve(List<Step> steps, int asked) {

    private static final int STEPS = 12;
    private static final int FEWEST = 30;

    public AcceptanceCurve {
        steps = List.copyOf(steps);
    }

    /** Up to and including this multiple, of {@code asked} prices {@code accepted} were. */
    public record Step(double upTo, int accepted, int asked, double probability) {

        private double weight() {
            return asked + 1;
        }

        private static Step of(List<AskedPrice> prices) {
            int accepted = (int) prices.stream().filter(AskedPrice::accepted).count();
            return new Step(
                    prices.getLast().multiple(), accepted, prices.size(), (accepted + 0.5) / (prices.size() + 1));
        }

        private Step pooled(Step next) {
            double mean = (probability * weight() + next.probability * next.weight()) / (weight() + next.weight());
            return new Step(next.upTo, accepted + next.accepted, asked + next.asked, mean);
        }
    }

    public static AcceptanceCurve learn(List<AskedPrice> prices) {
        var sorted = prices.stream()
                .sorted(Comparator.comparingDouble(AskedPrice::multiple))
                .toList();
        return new AcceptanceCurve(falling(grouped(sorted)), prices.size());
    }

    /** Equal prices stay together, so that no step ends within them. */
    private static List<Step> grouped(List<AskedPrice> sorted) {
        var steps = new ArrayList<Step>();
        int size = Math.max(1, sorted.size() / STEPS);
        int from = 0;
        while (from < sorted.size()) {
            int to = Math.min(sorted.size(), from + size);
            while (to < sorted.size()
                    && sorted.get(to).multiple() == sorted.get(to - 1).multiple()) {
                to++;
            }
            steps.add(Step.of(sorted.subList(from, to)));
            from = to;
        }
        return steps;
    }

    /** Pool adjacent violators. */
    private static List<Step> falling(List<Step> steps) {
        var falling = new ArrayList<Step>();
        for (var step : steps) {
            var last = step;
            while (!falling.isEmpty() && falling.getLast().probability() <= last.probability()) {
                last = falling.removeLast().pooled(last);
            }
            falling.add(last);
        }
        return falling;
    }

    public boolean hasEnough() {
        return asked >= FEWEST;
    }

    /** Beyond the dearest price ever asked nothing is known, so nothing is promised. */
    public double probability(double multiple) {
        return steps.stream()
                .filter(step -> multiple <= step.upTo())
                .findFirst()
                .map(Step::probability)
                .orElse(0.0);
    }
}
