package com.aigentsy.judgement.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    @Test
    void fourForecastsWorkedOutByHand() {
        var accuracy = Accuracy.of(List.of(
                new Forecast(0.9, true), new Forecast(0.6, false), new Forecast(0.2, false), new Forecast(0.3, true)));

        assertThat(accuracy.n()).isEqualTo(4);
        assertThat(accuracy.brier()).isCloseTo((0.01 + 0.36 + 0.04 + 0.49) / 4, within(1e-12));
        assertThat(accuracy.logLoss())
                .isCloseTo(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.8) + Math.log(0.3)) / 4, within(1e-12));
        assertThat(accuracy.ece()).isCloseTo((0.1 + 0.6 + 0.2 + 0.7) / 4, within(1e-12));
    }

    @Test
    void binsHaveEqualMassAndHoldEveryForecast() {
        var bins = Accuracy.of(forecasts(1_007, p -> p)).reliability().bins();

        assertThat(bins).hasSize(10).extracting(ReliabilityBin::count).containsOnly(100, 101);
        assertThat(bins.stream().mapToInt(ReliabilityBin::count).sum()).isEqualTo(1_007);
        assertThat(bins).isSortedAccordingTo((a, b) -> Double.compare(a.forecast(), b.forecast()));
    }

    @Test
    void calibratedForecastsAreNearTheDiagonalAndOverconfidentOnesAreNot() {
        var calibrated = Accuracy.of(forecasts(20_000, p -> p));
        var overconfident = Accuracy.of(forecasts(20_000, p -> p < 0.5 ? p / 2 : 1 - (1 - p) / 2));

        assertThat(calibrated.ece()).isLessThan(0.012);
        assertThat(calibrated.calibrationSlope().orElseThrow()).isCloseTo(1, within(0.05));
        assertThat(overconfident.ece()).isGreaterThan(0.08);
        assertThat(overconfident.calibrationSlope().orElseThrow()).isLessThan(0.8);
    }

    @Test
    void murphysPartsAddUpToTheBrierScoreWhereForecastsOfABinAreEqual() {
        var forecasts = forecasts(10_000, p -> Math.floor(10 * p) / 10 + 0.05).stream()
                .filter(each -> each.probability() < 0.3)
                .toList();
        var three = new ArrayList<ReliabilityBin>();
        for (double value : new double[] {0.05, 0.15000000000000002, 0.25}) {
            three.add(ReliabilityBin.of(forecasts.stream()
                    .filter(each -> Math.abs(each.probability() - value) < 1e-9)
                    .toList()));
        }

        assertThat(new Reliability(three).murphy().brier())
                .isCloseTo(Accuracy.of(forecasts).brier(), within(1e-12));
    }

    @Test
    void theSlopeIsTheOneAnOptimiserFinds() {
        var forecasts = forecasts(500, p -> Math.clamp(p * p + 0.05, 0.01, 0.99));
        var optimum = new SimplexOptimizer(new SimpleValueChecker(-1, 1e-13))
                .optimize(
                        new MaxEval(100_000),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {0, 1}),
                        new NelderMeadSimplex(2),
                        new ObjectiveFunction(point -> loss(forecasts, point)));

        assertThat(Accuracy.of(forecasts).calibrationSlope().orElseThrow())
                .isCloseTo(optimum.getPoint()[1], within(1e-4));
    }

    private static double loss(List<Forecast> forecasts, double[] point) {
        return forecasts.stream()
                .mapToDouble(each -> {
                    double odds = Math.log(each.probability() / (1 - each.probability()));
                    return new Forecast(1 / (1 + Math.exp(-point[0] - point[1] * odds)), each.happened()).logLoss();
                })
                .sum();
    }

    @Test
    void aConstantForecastHasNoSlope() {
        assertThat(Accuracy.of(forecasts(100, p -> 0.4)).calibrationSlope()).isEmpty();
        assertThat(Accuracy.of(List.of(new Forecast(0.9, true), new Forecast(0.1, false)))
                        .calibrationSlope())
                .isEmpty();
    }

    @Test
    void thereIsNoAccuracyOfNothing() {
        assertThatThrownBy(() -> Accuracy.of(List.of())).hasMessage("no forecasts");
    }

    @Test
    void theBootstrapTellsALeadFromChance() {
        var random = new SplittableRandom(4);
        var lead = random.doubles(300).map(each -> each - 0.6).boxed().toList();
        var chance = random.doubles(300).map(each -> each - 0.5).boxed().toList();

        assertThat(PairedBootstrap.<Double>pValue(lead, each -> each, 1)).isLessThan(0.001);
        assertThat(PairedBootstrap.<Double>pValue(chance, each -> each, 1)).isBetween(0.05, 0.95);
        assertThat(PairedBootstrap.<Double>pValue(List.of(), each -> each, 1)).isEqualTo(1);
    }

    /** Outcomes of a true probability, with what a forecaster makes of it. */
    private static List<Forecast> forecasts(int count, DoubleUnaryOperator forecaster) {
        var random = new SplittableRandom(2);
        var forecasts = new ArrayList<Forecast>();
        for (int i = 0; i < count; i++) {
            double truth = random.nextDouble(0.02, 0.98);
            forecasts.add(new Forecast(forecaster.applyAsDouble(truth), random.nextDouble() < truth));
        }
        return forecasts;
    }
}
