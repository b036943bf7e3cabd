package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A normal belief about the weights of a logistic regression, with its full covariance. One outcome is taken in by
 * Laplace's approximation of the exact update, a rank-one change (Chapelle and Li 2011, algorithm 3, whose covariance is
 * diagonal). Drift lets every weight wander by a share of its prior variance per outcome, never beyond the prior.
 */
final class Posterior {

    private static final int STEPS = 20;
    private static final double EXACT = 1e-10;

    private final double drift;
    private int size;
    private double[] mean;
    private double[] prior;
    private double[][] covariance;

    Posterior(double drift) {
        this.drift = drift;
        mean = new double[16];
        prior = new double[16];
        covariance = new double[16][16];
    }

    void grow(double priorMean, double priorVariance) {
        if (size == mean.length) {
            resize(2 * size);
        }
        mean[size] = priorMean;
        prior[size] = priorVariance;
        covariance[size][size] = priorVariance;
        size++;
    }

    private void resize(int capacity) {
        mean = Arrays.copyOf(mean, capacity);
        prior = Arrays.copyOf(prior, capacity);
        var wider = new double[capacity][];
        for (int row = 0; row < capacity; row++) {
            wider[row] = row < size ? Arrays.copyOf(covariance[row], capacity) : new double[capacity];
        }
        covariance = wider;
    }

    double mean(SparseVector x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += mean[x.slot(i)] * x.value(i);
        }
        return sum;
    }

    double variance(SparseVector x) {
        double sum = x.unseenVariance();
        for (int i = 0; i < x.size(); i++) {
            if (prior[x.slot(i)] != 0) {
                sum += x.value(i) * shared(covariance[x.slot(i)], x, i);
            }
        }
        return sum;
    }

    /** The diagonal once, and what is beside it twice: the covariance is symmetric. */
    private static double shared(double[] row, SparseVector x, int diagonal) {
        double sum = 0;
        for (int j = 0; j < diagonal; j++) {
            sum += row[x.slot(j)] * x.value(j);
        }
        return 2 * sum + row[x.slot(diagonal)] * x.value(diagonal);
    }

    void learn(SparseVector x, boolean happened) {
        wander();
        double[] spread = spread(x);
        double before = mean(x);
        double variance = dot(spread, x);
        double mode = mode(before, variance, happened ? 1 : 0);
        double residual = (happened ? 1 : 0) - Logistic.probability(mode);
        double curvature = Logistic.probability(mode) * Logistic.probability(-mode);
        double shrink = curvature / (1 + curvature * variance);
        for (int row = 0; row < size; row++) {
            if (spread[row] != 0) {
                mean[row] += spread[row] * residual;
                subtract(covariance[row], spread, shrink, spread[row]);
            }
        }
    }

    /** Where the log-odds of this outcome are most likely after it: the root of a function that only falls. */
    private static double mode(double before, double variance, double label) {
        double mode = before;
        for (int step = 0; step < STEPS; step++) {
            double probability = Logistic.probability(mode);
            double gap = before + variance * (label - probability) - mode;
            mode += gap / (1 + variance * probability * (1 - probability));
            if (Math.abs(gap) < EXACT) {
                break;
            }
        }
        return mode;
    }

    /** The product is taken in an order that keeps the covariance symmetric to the last bit. */
    private void subtract(double[] row, double[] spread, double shrink, double own) {
        for (int column = 0; column < size; column++) {
            row[column] -= shrink * (own * spread[column]);
        }
    }

    private double[] spread(SparseVector x) {
        var spread = new double[size];
        for (int i = 0; i < x.size(); i++) {
            double[] row = covariance[x.slot(i)];
            double value = x.value(i);
            for (int column = 0; column < size; column++) {
                spread[column] += value * row[column];
            }
        }
        return spread;
    }

    private static double dot(double[] spread, SparseVector x) {
        double sum = 0;
        for (int i = 0; i < x.size(); i++) {
            sum += spread[x.slot(i)] * x.value(i);
        }
        return sum;
    }

    private void wander() {
        if (drift == 0) {
            return;
        }
        for (int i = 0; i < size; i++) {
            covariance[i][i] = Math.min(prior[i], covariance[i][i] + drift * prior[i]);
        }
    }

    double weight(int slot) {
        return mean[slot];
    }

    /** Weights that are held at zero are left out. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(size);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                if (prior[row] != 0 && prior[column] != 0) {
                    out.writeDouble(covariance[row][column]);
                }
            }
            out.writeDouble(mean[row]);
        }
    }

    /** Into a posterior that has just grown to the size it had. */
    void read(DataInputStream in) throws IOException {
        if (in.readInt() != size) {
            throw new IOException("a posterior of another size");
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                if (prior[row] != 0 && prior[column] != 0) {
                    covariance[row][column] = in.readDouble();
                    covariance[column][row] = covariance[row][column];
                }
            }
            mean[row] = in.readDouble();
        }
    }

    int size() {
        return size;
    }
}
