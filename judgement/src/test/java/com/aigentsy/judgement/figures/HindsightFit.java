package com.aigentsy.judgement.figures;

import com.aigentsy.judgement.backtest.PastCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A logistic regression fitted to all outcomes at once, with Newton's method: what nobody could have known in time. */
final class HindsightFit {

    private static final double RIDGE = 1e-3;
    private static final int STEPS = 25;

    private HindsightFit() {}

    /** The probabilities it gives to the very cases it was fitted on. */
    static double[] probabilities(List<PastCase> cases) {
        double[][] x = design(cases);
        double[] weights = new double[x[0].length];
        for (int step = 0; step < STEPS; step++) {
            newtonStep(cases, x, weights);
        }
        double[] probabilities = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            probabilities[row] = probability(x[row], weights);
        }
        return probabilities;
    }

    private static void newtonStep(List<PastCase> cases, double[][] x, double[] weights) {
        int width = weights.length;
        double[][] system = new double[width][width + 1];
        for (int i = 0; i < width; i++) {
            system[i][i] = RIDGE;
            system[i][width] = -RIDGE * weights[i];
        }
        for (int row = 0; row < x.length; row++) {
            double p = probability(x[row], weights);
            double miss = (cases.get(row).label().accepted() ? 1 : 0) - p;
            for (int i = 0; i < width; i++) {
                system[i][width] += miss * x[row][i];
                double scaled = p * (1 - p) * x[row][i];
                for (int j = 0; j < width; j++) {
                    system[i][j] += scaled * x[row][j];
                }
            }
        }
        double[] step = solve(system);
        for (int i = 0; i < width; i++) {
            weights[i] += step[i];
        }
    }

    private static double probability(double[] x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * weights[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gaussian elimination; the ridge keeps every pivot away from zero. */
    private static double[] solve(double[][] system) {
        int width = system.length;
        for (int pivot = 0; pivot < width; pivot++) {
            for (int row = 0; row < width; row++) {
                if (row != pivot) {
                    double factor = system[row][pivot] / system[pivot][pivot];
                    for (int column = pivot; column <= width; column++) {
                        system[row][column] -= factor * system[pivot][column];
                    }
                }
            }
        }
        double[] solution = new double[width];
        for (int i = 0; i < width; i++) {
            solution[i] = system[i][width] / system[i][i];
        }
        return solution;
    }

    /** One column for each word of each field, one for each number, standardised, and one where it is unknown. */
    private static double[][] design(List<PastCase> cases) {
        var columns = new LinkedHashMap<String, Integer>();
        cases.forEach(each -> names(each).forEach(name -> columns.putIfAbsent(name, columns.size() + 1)));
        double[][] x = new double[cases.size()][columns.size() + 1];
        for (int row = 0; row < x.length; row++) {
            x[row][0] = 1;
            for (var word : words(cases.get(row))) {
                x[row][columns.get(word)] = 1;
            }
        }
        numbers(cases).forEach(name -> fill(x, columns.get(name), cases, name));
        return x;
    }

    private static List<String> names(PastCase each) {
        var names = new ArrayList<>(words(each));
        names.addAll(each.situation().numbers().keySet());
        return names;
    }

    private static List<String> words(PastCase each) {
        var situation = each.situation();
        return List.of(
                "platform " + situation.platform(),
                "type " + situation.type(),
                "urgency " + situation.urgency(),
                "dimension " + situation.dimension(),
                "source " + situation.source());
    }

    private static List<String> numbers(List<PastCase> cases) {
        return cases.stream()
                .flatMap(each -> each.situation().numbers().keySet().stream())
                .distinct()
                .toList();
    }

    private static void fill(double[][] x, int column, List<PastCase> cases, String name) {
        var known = cases.stream()
                .map(each -> each.situation().numbers())
                .filter(numbers -> numbers.containsKey(name))
                .mapToDouble(numbers -> numbers.get(name))
                .summaryStatistics();
        double mean = known.getAverage();
        double spread = Math.sqrt(cases.stream()
                .map(each -> each.situation().numbers())
                .filter(numbers -> numbers.containsKey(name))
                .mapToDouble(numbers -> Math.pow(numbers.get(name) - mean, 2))
                .average()
                .orElse(1));
        for (int row = 0; row < x.length; row++) {
            Map<String, Double> numbers = cases.get(row).situation().numbers();
            x[row][column] = numbers.containsKey(name) && spread > 0 ? (numbers.get(name) - mean) / spread : 0;
        }
    }
}
