package com.aigentsy.outcome.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books of the pipeline: every discovered opportunity stands in exactly one place. They balance when the places add
 * up and no event contradicts another.
 */
public record Balance(long discovered, SortedMap<String, Long> completed, Open open, List<Problem> problems) {

    public Balance {
        completed = new TreeMap<>(completed);
        problems = List.copyOf(problems);
    }

    /** What has not ended, by where it stands; {@code inFlight} is what none of the others claims. */
    public record Open(long inFlight, long waiting, long quarantined, long unknown) {

        long total() {
            return inFlight + waiting + quarantined + unknown;
        }
    }

    /** Something the events of one opportunity contradict themselves about. */
    public record Problem(String kind, String opportunityId, String detail) {

        public static final String UNDISCOVERED = "undiscovered";
        public static final String SEQUENCE_GAP = "sequence_gap";
        public static final String SEQUENCE_FORK = "sequence_fork";
        public static final String COMPLETED_TWICE = "completed_twice";
    }

    /** {@code standings} counts discovered opportunities by where they stand, the ended ones by outcome. */
    public static Balance of(Map<String, Long> completed, Map<String, Long> standings, List<Problem> problems) {
        var open = new Open(
                standings.getOrDefault("in_flight", 0L),
                standings.getOrDefault("waiting", 0L),
                standings.getOrDefault("quarantined", 0L),
                standings.getOrDefault("unknown", 0L));
        long ended = completed.values().stream().mapToLong(Long::longValue).sum();
        return new Balance(ended + open.total(), new TreeMap<>(completed), open, problems);
    }

    public boolean balanced() {
        long ended = completed.values().stream().mapToLong(Long::longValue).sum();
        return problems.isEmpty() && discovered == ended + open.total();
    }
}
