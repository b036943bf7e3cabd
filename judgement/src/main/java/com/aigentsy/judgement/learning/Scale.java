package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Mean and spread of one named number, kept up online, so that numbers of any unit can share a prior. Until there are
 * enough of them everything counts as average; what lies far out is held at four deviations.
 */
final class Scale {

    private static final int ENOUGH = 5;
    private static final double FARTHEST = 4;

    private long count;
    private double mean;
    private double squares;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;
    private boolean graded;

    void see(double number) {
        graded |= count > 0 && number != smallest && number != largest && smallest != largest;
        smallest = Math.min(smallest, number);
        largest = Math.max(largest, number);
        count++;
        double before = number - mean;
        mean += before / count;
        squares += before * (number - mean);
    }

    double standardised(double number) {
        if (count < ENOUGH || squares <= 0) {
            return 0;
        }
        return Math.clamp((number - mean) / Math.sqrt(squares / count), -FARTHEST, FARTHEST);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(count);
        out.writeDouble(mean);
        out.writeDouble(squares);
        out.writeDouble(smallest);
        out.writeDouble(largest);
        out.writeBoolean(graded);
    }

    static Scale read(DataInputStream in) throws IOException {
        var scale = new Scale();
        scale.count = in.readLong();
        scale.mean = in.readDouble();
        scale.squares = in.readDouble();
        scale.smallest = in.readDouble();
        scale.largest = in.readDouble();
        scale.graded = in.readBoolean();
        return scale;
    }

    /** Whether it takes more than two values, so that a bend can mean anything. */
    boolean isGraded() {
        return graded;
    }
}
