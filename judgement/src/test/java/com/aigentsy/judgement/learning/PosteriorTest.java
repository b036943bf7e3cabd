package com.aigentsy.judgement.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Against Laplace's approximation done the long way, with somebody else's linear algebra. */
class PosteriorTest {

    private static final int WIDTH = 6;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Posterior posterior = posterior(0);

    @Test
    void oneOutcomeMovesItToTheModeOfTheExactPosterior() {
        RealVector mean = new ArrayRealVector(WIDTH);
        RealMatrix covariance = new Array2DRowRealMatrix(WIDTH, WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            covariance.setEntry(i, i, priorVariance(i));
        }
        for (int outcome = 0; outcome < 40; outcome++) {
            var x = point();
            boolean happened = random.nextInt(3) == 0;
            var precision = new LUDecomposition(covariance).getSolver().getInverse();
            mean = mode(mean, precision, x, happened);
            covariance =
                    new LUDecomposition(hessian(precision, mean, x)).getSolver().getInverse();
            posterior.learn(sparse(x), happened);

            var probe = point();
            assertThat(posterior.mean(sparse(probe))).isCloseTo(mean.dotProduct(probe), within(1e-6));
            assertThat(posterior.variance(sparse(probe)))
                    .isCloseTo(probe.dotProduct(covariance.operate(probe)), within(1e-6));
        }
    }

    @Test
    void findsTheWeightsThatMadeTheOutcomes() {
        double[] truth = {-0.5, 1, -1, 0.5, 0, 0.3};
        for (int outcome = 0; outcome < 20_000; outcome++) {
            var x = point();
            posterior.learn(
                    sparse(x), random.nextDouble() < Logistic.probability(x.dotProduct(new ArrayRealVector(truth))));
        }
        for (int slot = 0; slot < WIDTH; slot++) {
            assertThat(posterior.weight(slot)).isCloseTo(truth[slot], within(0.1));
        }
    }

    @Test
    void driftKeepsItDoubtfulButNeverMoreThanAtFirst() {
        var drifting = posterior(1e-3);
        var x = new ArrayRealVector(WIDTH, 1.0);
        double atFirst = drifting.variance(sparse(x));
        for (int outcome = 0; outcome < 2_000; outcome++) {
            var point = point();
            posterior.learn(sparse(point), outcome % 2 == 0);
            drifting.learn(sparse(point), outcome % 2 == 0);
        }

        assertThat(drifting.variance(sparse(x)))
                .isGreaterThan(3 * posterior.variance(sparse(x)))
                .isLessThan(atFirst);
    }

    private static Posterior posterior(double drift) {
        var posterior = new Posterior(drift);
        for (int i = 0; i < WIDTH; i++) {
            posterior.grow(0, priorVariance(i));
        }
        return posterior;
    }

    private static double priorVariance(int slot) {
        return 1.0 / (slot + 1);
    }

    private RealVector point() {
        var x = new double[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            x[i] = random.nextGaussian();
        }
        return new ArrayRealVector(x);
    }

    private static SparseVector sparse(RealVector x) {
        var sparse = new SparseVector();
        for (int i = 0; i < WIDTH; i++) {
            sparse.add(i, x.getEntry(i));
        }
        return sparse;
    }

    private static RealVector mode(RealVector mean, RealMatrix precision, RealVector x, boolean happened) {
        RealVector mode = mean;
        for (int step = 0; step < 50; step++) {
            double miss = (happened ? 1 : 0) - Logistic.probability(mode.dotProduct(x));
            var gradient = x.mapMultiply(miss).subtract(precision.operate(mode.subtract(mean)));
            mode = mode.add(
                    new LUDecomposition(hessian(precision, mode, x)).getSolver().solve(gradient));
        }
        return mode;
    }

    private static RealMatrix hessian(RealMatrix precision, RealVector at, RealVector x) {
        double p = Logistic.probability(at.dotProduct(x));
        return precision.add(x.outerProduct(x).scalarMultiply(p * (1 - p)));
    }
}
