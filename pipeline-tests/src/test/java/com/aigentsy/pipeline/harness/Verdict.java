package com.aigentsy.pipeline.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the oracle found, in words: effects applied twice (G1), inputs that neither ended nor visibly wait (G2), what is
 * stuck (G6), and every other broken invariant (G3, G4, G5). All empty is what must hold.
 */
public record Verdict(List<String> duplicates, List<String> lost, List<String> stuck, List<String> breaches) {

    static final Verdict CLEAN = new Verdict(List.of(), List.of(), List.of(), List.of());

    public static Verdict duplicates(List<String> found) {
        return new Verdict(found, List.of(), List.of(), List.of());
    }

    public static Verdict lost(List<String> found) {
        return new Verdict(List.of(), found, List.of(), List.of());
    }

    public static Verdict stuck(List<String> found) {
        return new Verdict(List.of(), List.of(), found, List.of());
    }

    public static Verdict breaches(List<String> found) {
        return new Verdict(List.of(), List.of(), List.of(), found);
    }

    public Verdict and(Verdict other) {
        return new Verdict(
                joined(duplicates, other.duplicates),
                joined(lost, other.lost),
                joined(stuck, other.stuck),
                joined(breaches, other.breaches));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    public boolean clean() {
        return all().isEmpty();
    }

    public List<String> all() {
        return Stream.of(duplicates, lost, stuck, breaches)
                .flatMap(List::stream)
                .toList();
    }
}
