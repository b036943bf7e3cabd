package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The weights of one named number: its own, its bends, its absence, and how it differs on each platform. */
final class NumberFeature {

    static final int NONE = -1;
    private static final double KNOT = 0.5;

    private final Scale scale;
    private final int line;
    private int above = NONE;
    private int below = NONE;
    private int missing = NONE;
    private final Map<String, Integer> byPlatform = new TreeMap<>();

    NumberFeature(Scale scale, int line) {
        this.scale = scale;
        this.line = line;
    }

    void encode(double number, String platform, SparseVector into) {
        double z = scale.standardised(number);
        add(line, z, into);
        add(above, Math.max(0, z - KNOT), into);
        add(below, Math.max(0, -KNOT - z), into);
        add(byPlatform.getOrDefault(platform, NONE), z, into);
    }

    void encodeMissing(SparseVector into) {
        add(missing, 1, into);
    }

    private static void add(int slot, double value, SparseVector into) {
        if (slot != NONE && value != 0) {
            into.add(slot, value);
        }
    }

    void write(DataOutputStream out) throws IOException {
        scale.write(out);
        out.writeInt(line);
        out.writeInt(above);
        out.writeInt(below);
        out.writeInt(missing);
        out.writeInt(byPlatform.size());
        for (var entry : byPlatform.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
        }
    }

    static NumberFeature read(DataInputStream in) throws IOException {
        var feature = new NumberFeature(Scale.read(in), in.readInt());
        feature.above = in.readInt();
        feature.below = in.readInt();
        feature.missing = in.readInt();
        for (int left = StateText.count(in, FeatureSpace.LARGEST); left > 0; left--) {
            feature.byPlatform.put(in.readUTF(), in.readInt());
        }
        return feature;
    }

    Scale scale() {
        return scale;
    }

    boolean isBent() {
        return above != NONE;
    }

    boolean mayBeMissing() {
        return missing != NONE;
    }

    boolean knows(String platform) {
        return byPlatform.containsKey(platform);
    }

    void bend(int aboveSlot, int belowSlot) {
        above = aboveSlot;
        below = belowSlot;
    }

    void missing(int slot) {
        missing = slot;
    }

    void onPlatform(String platform, int slot) {
        byPlatform.put(platform, slot);
    }
}
