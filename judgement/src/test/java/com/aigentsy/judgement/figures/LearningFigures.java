package com.aigentsy.judgement.figures;

import com.aigentsy.judgement.simulation.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Prints every figure of {@code docs/judgement.md}, mean and standard error over simulated markets:
 *
 * <pre>java -cp judgement/target/classes:judgement/target/test-classes \
 *     com.aigentsy.judgement.figures.LearningFigures [DAYS [SEEDS [FIRST_SEED]]]</pre>
 */
public final class LearningFigures {

    private LearningFigures() {}

    public static void main(String[] arguments) {
        int days = argument(arguments, 0, 365);
        int seeds = argument(arguments, 1, 12);
        int first = argument(arguments, 2, 1);
        for (var truth : Truth.values()) {
            var figures = new LinkedHashMap<String, List<Double>>();
            for (int seed = first; seed < first + seeds; seed++) {
                MarketFigures.of(truth, days, seed)
                        .forEach((name, figure) -> figures.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(figure));
            }
            System.out.printf("%n%s, %d days, seeds %d to %d%n", truth, days, first, first + seeds - 1);
            figures.forEach(LearningFigures::print);
        }
    }

    private static int argument(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private static void print(String name, List<Double> figures) {
        double mean = figures.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares =
                figures.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
        double error = Math.sqrt(squares / Math.max(1, figures.size() - 1) / figures.size());
        System.out.printf("%-52s %.4f ± %.4f%n", name, mean, error);
    }
}
