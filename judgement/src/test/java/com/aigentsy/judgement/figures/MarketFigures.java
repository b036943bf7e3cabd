package com.aigentsy.judgement.figures;

import com.aigentsy.judgement.backtest.Comparison;
import com.aigentsy.judgement.backtest.Replay;
import com.aigentsy.judgement.learning.BaseRate;
import com.aigentsy.judgement.learning.BayesianLogistic;
import com.aigentsy.judgement.learning.BetaBinomial;
import com.aigentsy.judgement.learning.LegacyProbability;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.metrics.Accuracy;
import com.aigentsy.judgement.metrics.Forecast;
import com.aigentsy.judgement.simulation.Market;
import com.aigentsy.judgement.simulation.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** All figures of one simulated market, by name. */
final class MarketFigures {

    private static final List<String> NAMES = List.of("champion", "beta-binomial", "legacy-v1", "base-rate");
    private static final int CHAMPION = 0;

    private final List<Trace> traces = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private MarketFigures(Truth truth, int days, long seed) {
        var market = new Market(truth, days, seed).history();
        var byId = market.stream().collect(Collectors.toMap(each -> each.line().id(), each -> each));
        var history = market.stream().map(each -> each.line().pastCase()).toList();
        List<OutcomeModel> models =
                List.of(new BayesianLogistic(), new BetaBinomial(), new LegacyProbability(), new BaseRate());
        new Replay(models)
                .run(
                        history,
                        (past, predictions, matured) ->
                                traces.add(new Trace(past, byId.get(past.id()), predictions, matured)));
    }

    static Map<String, Double> of(Truth truth, int days, long seed) {
        var market = new MarketFigures(truth, days, seed);
        market.shares();
        market.coldStart(50);
        market.coldStart(200);
        market.afterManyOutcomes();
        market.lastBlock();
        return market.figures;
    }

    private void shares() {
        double oracle = earned(Trace::trueValue, Trace::trueValue);
        double oracleRealised = earned(Trace::trueValue, each -> each.past().realised());
        for (int i = 0; i < NAMES.size(); i++) {
            int model = i;
            figures.put(
                    "share of the oracle's net value, " + NAMES.get(i),
                    earned(each -> each.believedValue(model), Trace::trueValue) / oracle);
        }
        figures.put(
                "the same as it turned out, champion",
                earned(each -> each.believedValue(CHAMPION), each -> each.past().realised()) / oracleRealised);
    }

    private double earned(ToDoubleFunction<Trace> belief, ToDoubleFunction<Trace> worth) {
        var days = traces.stream().collect(Collectors.groupingBy(Trace::day, TreeMap::new, Collectors.toList()));
        return days.values().stream()
                .flatMap(day -> day.stream()
                        .filter(each -> belief.applyAsDouble(each) > 0)
                        .sorted(Comparator.comparingDouble(belief).reversed())
                        .limit(Comparison.CAPACITY))
                .mapToDouble(worth)
                .sum();
    }

    /** Over the cases judged while between n and 2n outcomes were known. */
    private void coldStart(int outcomes) {
        var early = traces.stream()
                .filter(each -> each.matured() >= outcomes && each.matured() < 2L * outcomes)
                .toList();
        for (int model = 0; model < NAMES.size(); model++) {
            figures.put(
                    "log-loss after %d outcomes, %s".formatted(outcomes, NAMES.get(model)),
                    accuracy(early, model).logLoss());
        }
    }

    private void afterManyOutcomes() {
        var late = traces.stream()
                .filter(each -> each.matured() >= Comparison.AFTER)
                .toList();
        double champion = accuracy(late, CHAMPION).brier();
        double hindsight = hindsightBrier(late);
        figures.put("Brier after 2,000 outcomes, champion", champion);
        figures.put("Brier, fitted in hindsight", hindsight);
        figures.put(
                "Brier, oracle",
                Accuracy.of(late.stream().map(Trace::oracle).toList()).brier());
        figures.put("Brier, champion over hindsight", champion / hindsight);
        figures.put(
                "80 % intervals that hold the truth, champion",
                late.stream().filter(each -> each.isCovered(CHAMPION)).count() / (double) late.size());
    }

    private static double hindsightBrier(List<Trace> late) {
        double[] fitted =
                HindsightFit.probabilities(late.stream().map(Trace::past).toList());
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            sum += new Forecast(fitted[i], late.get(i).past().label().accepted()).brier();
        }
        return sum / fitted.length;
    }

    /** Over the last quarter of the cases. */
    private void lastBlock() {
        var last = traces.subList(traces.size() * 3 / 4, traces.size());
        for (int model = 0; model < NAMES.size(); model++) {
            figures.put(
                    "ECE on the last quarter, " + NAMES.get(model),
                    accuracy(last, model).ece());
        }
        figures.put(
                "ECE on the last quarter, oracle",
                Accuracy.of(last.stream().map(Trace::oracle).toList()).ece());
        figures.put(
                "calibration slope on the last quarter, champion",
                accuracy(last, CHAMPION).calibrationSlope().orElse(Double.NaN));
    }

    private static Accuracy accuracy(List<Trace> traces, int model) {
        return Accuracy.of(traces.stream().map(each -> each.forecast(model)).toList());
    }
}
