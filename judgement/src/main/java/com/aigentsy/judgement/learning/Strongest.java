package com.aigentsy.judgement.learning;

import java.util.Arrays;

/** Finds the few numbers farthest from zero without sorting them all: it is done for every score. */
final class Strongest {

    private Strongest() {}

    /** Their positions, the farthest first; equal ones in their order. */
    static int[] of(double[] numbers, int wanted) {
        int[] strongest = new int[Math.min(wanted, numbers.length)];
        int found = 0;
        for (int i = 0; i < numbers.length; i++) {
            int rank = found;
            while (rank > 0 && Math.abs(numbers[i]) > Math.abs(numbers[strongest[rank - 1]])) {
                rank--;
            }
            if (rank < strongest.length) {
                found = Math.min(found + 1, strongest.length);
                System.arraycopy(strongest, rank, strongest, rank + 1, found - rank - 1);
                strongest[rank] = i;
            }
        }
        return Arrays.copyOf(strongest, found);
    }
}
