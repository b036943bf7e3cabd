package com.aigentsy.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects where a result differs from a golden line; numbers are equal to the last digit or not at all. */
public final class Differences {

    private final GoldenLine line;
    private final List<String> found = new ArrayList<>();

    public Differences(GoldenLine line) {
        this.line = line;
    }

    public Differences number(String field, BigDecimal ours) {
        return add(field, line.number("out", field) == ours.doubleValue(), ours);
    }

    public Differences text(String field, Object ours) {
        return add(field, line.text("out", field).equals(ours.toString()), ours);
    }

    public Differences factors(Map<String, Double> ours) {
        var expected = line.sections().getOrDefault("factors", Map.of());
        if (!List.copyOf(expected.keySet()).equals(List.copyOf(ours.keySet()))) {
            found.add("factors are " + ours.keySet());
        }
        ours.forEach((name, factor) -> add(name, expected.containsKey(name) && same(name, factor), factor));
        return this;
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    private boolean same(String name, double factor) {
        return line.number("factors", name) == factor;
    }

    private Differences add(String field, boolean equal, Object ours) {
        if (!equal) {
            found.add(field + " is " + ours);
        }
        return this;
    }
}
