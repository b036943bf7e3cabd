package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns situations into vectors. Words and numbers nobody has met before get weights of their own as they appear, until
 * the space is full; what has no weight then only widens the interval.
 */
final class FeatureSpace {

    static final int LARGEST = 160;
    private static final int LARGEST_BEFORE_CROSSES = 120;
    private static final int MOST_CROSSED = 20;
    private static final String PLATFORM = "platform";
    private static final String TYPE = "type";
    private static final String PAIR = "platform and type";

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Map<String, Integer>> words = new TreeMap<>();
    private final Map<String, NumberFeature> numbers = new TreeMap<>();

    FeatureSpace() {
        slots.add(new Slot(SlotKind.INTERCEPT, "average"));
    }

    List<Slot> slots() {
        return slots;
    }

    SparseVector encode(Situation situation) {
        var vector = new SparseVector();
        vector.add(0, 1);
        word(PLATFORM, situation.platform(), SlotKind.PLATFORM, vector);
        word(TYPE, situation.type(), SlotKind.TYPE, vector);
        word(PAIR, pair(situation), SlotKind.PAIR, vector);
        word("urgency", situation.urgency(), SlotKind.WORD, vector);
        word("dimension", situation.dimension(), SlotKind.WORD, vector);
        word("source", situation.source(), SlotKind.WORD, vector);
        numbers.forEach((name, feature) -> number(name, feature, situation, vector));
        return vector;
    }

    private static String pair(Situation situation) {
        return situation.platform() + "/" + situation.type();
    }

    private void word(String field, String word, SlotKind kind, SparseVector into) {
        Integer slot = words.getOrDefault(field, Map.of()).get(word);
        if (slot == null) {
            into.addUnseen(kind.variance());
        } else {
            into.add(slot, 1);
        }
    }

    private static void number(String name, NumberFeature feature, Situation situation, SparseVector into) {
        Double number = situation.numbers().get(name);
        if (number == null) {
            feature.encodeMissing(into);
        } else {
            feature.encode(number, situation.platform(), into);
        }
    }

    /** Makes room for what is new in it, and learns the scale of its numbers. */
    void meet(Situation situation) {
        meet(PLATFORM, situation.platform(), SlotKind.PLATFORM);
        meet(TYPE, situation.type(), SlotKind.TYPE);
        meet(PAIR, pair(situation), SlotKind.PAIR);
        meet("urgency", situation.urgency(), SlotKind.WORD);
        meet("dimension", situation.dimension(), SlotKind.WORD);
        meet("source", situation.source(), SlotKind.WORD);
        situation.numbers().forEach((name, number) -> meet(name, number, situation));
        numbers.forEach((name, feature) -> {
            if (!situation.numbers().containsKey(name) && !feature.mayBeMissing() && slots.size() < LARGEST) {
                feature.missing(grow(SlotKind.MISSING, name + " is unknown"));
            }
        });
    }

    private void meet(String field, String word, SlotKind kind) {
        var known = words.computeIfAbsent(field, name -> new TreeMap<>());
        if (!known.containsKey(word) && slots.size() < LARGEST) {
            known.put(word, grow(kind, field + " " + word));
        }
    }

    private void meet(String name, double number, Situation situation) {
        var platform = situation.platform();
        var feature = numbers.get(name);
        if (feature == null) {
            if (slots.size() >= LARGEST) {
                return;
            }
            var kind = name.equals(Situation.LEGACY_LOG_ODDS) ? SlotKind.LEGACY : SlotKind.NUMBER;
            feature = new NumberFeature(new Scale(), grow(kind, name));
            numbers.put(name, feature);
        }
        feature.scale().see(number);
        if (!feature.isBent() && feature.scale().isGraded() && slots.size() < LARGEST_BEFORE_CROSSES) {
            feature.bend(grow(SlotKind.BEND, name + " (high)"), grow(SlotKind.BEND, name + " (low)"));
        }
        if (situation.numbers().size() <= MOST_CROSSED
                && !feature.knows(platform)
                && slots.size() < LARGEST_BEFORE_CROSSES) {
            feature.onPlatform(platform, grow(SlotKind.CROSS, name + " on " + platform));
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(slots.size());
        for (var slot : slots) {
            slot.write(out);
        }
        out.writeInt(words.size());
        for (var field : words.entrySet()) {
            out.writeUTF(field.getKey());
            out.writeInt(field.getValue().size());
            for (var word : field.getValue().entrySet()) {
                out.writeUTF(word.getKey());
                out.writeInt(word.getValue());
            }
        }
        out.writeInt(numbers.size());
        for (var number : numbers.entrySet()) {
            out.writeUTF(number.getKey());
            number.getValue().write(out);
        }
    }

    static FeatureSpace read(DataInputStream in) throws IOException {
        var space = new FeatureSpace();
        space.slots.clear();
        for (int left = StateText.count(in, 2 * LARGEST); left > 0; left--) {
            space.slots.add(Slot.read(in));
        }
        for (int left = StateText.count(in, LARGEST); left > 0; left--) {
            var known = space.words.computeIfAbsent(in.readUTF(), name -> new TreeMap<>());
            for (int more = StateText.count(in, LARGEST); more > 0; more--) {
                known.put(in.readUTF(), in.readInt());
            }
        }
        for (int left = StateText.count(in, LARGEST); left > 0; left--) {
            space.numbers.put(in.readUTF(), NumberFeature.read(in));
        }
        return space;
    }

    private int grow(SlotKind kind, String name) {
        slots.add(new Slot(kind, name));
        return slots.size() - 1;
    }
}
