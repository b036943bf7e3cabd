package com.aigentsy.judgement.learning;

import java.util.Arrays;

/** The few non-zero coordinates of a situation, and the prior variance of what the model has no weight for yet. */
final class SparseVector {

    private int[] slots = new int[32];
    private double[] values = new double[32];
    private int size;
    private double unseenVariance;

    void add(int slot, double value) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        slots[size] = slot;
        values[size++] = value;
    }

    void addUnseen(double variance) {
        unseenVariance += variance;
    }

    int size() {
        return size;
    }

    int slot(int position) {
        return slots[position];
    }

    double value(int position) {
        return values[position];
    }

    double unseenVariance() {
        return unseenVariance;
    }
}
