package com.aigentsy.pipeline.simulator;

import com.aigentsy.pipeline.harness.Applied;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What really happened at the platform and at the models, kept where none of the services can reach it. */
public final class PlatformRecord {

    private final Queue<AppliedWrite> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Bill> bills = new ConcurrentLinkedQueue<>();
    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    void add(AppliedWrite write) {
        writes.add(write);
    }

    void add(Bill bill) {
        bills.add(bill);
    }

    void add(Seen request) {
        seen.add(request);
    }

    public List<AppliedWrite> writes() {
        return List.copyOf(writes);
    }

    public List<AppliedWrite> writes(Kind kind) {
        return writes.stream().filter(write -> write.kind() == kind).toList();
    }

    /** Every request by kind, answered or not. */
    public List<Seen> requests() {
        return List.copyOf(seen);
    }

    public long requests(Kind kind) {
        return seen.stream().filter(request -> request.kind() == kind).count();
    }

    public List<Bill> bills() {
        return List.copyOf(bills);
    }

    public BigDecimal billed() {
        return bills.stream().map(Bill::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was made more than once at the platform, in words; the same object written again is the same object. */
    public List<String> duplicates() {
        Map<String, Set<String>> made = new TreeMap<>();
        for (AppliedWrite write : writes) {
            switch (write.kind()) {
                case FORK, PULL_REQUEST, CREATE_REF, COMMENT ->
                    made.computeIfAbsent(what(write), _ -> new TreeSet<>()).add(made(write));
                case BLOB, TREE, COMMIT, MOVE_REF, EDIT_PULL_REQUEST -> {}
                case GIT, MODEL, SEARCH, LIST, READ, OTHER_WRITE -> {}
            }
        }
        return made.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " was made " + entry.getValue().size() + " times: " + entry.getValue())
                .toList();
    }

    private static String what(AppliedWrite write) {
        return write.kind() + " " + write.repository() + " " + write.subject();
    }

    /** A ref or a comment made twice is two, even with the same words; a fork asked for twice is the same fork. */
    private static String made(AppliedWrite write) {
        return write.kind() == Kind.CREATE_REF ? write.applied().toString() : write.made();
    }

    /** The visible effects in the harness's own words; each thing made is in it once. */
    public List<Applied> applied() {
        return writes.stream()
                .filter(write -> ACTIONS.containsKey(write.kind()))
                .collect(Collectors.toMap(
                        write -> what(write) + " " + made(write),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(write -> new Applied(action(write), write.repository() + " " + write.subject()))
                .toList();
    }

    private static String action(AppliedWrite write) {
        return Objects.requireNonNull(ACTIONS.get(write.kind()));
    }

    private static final Map<Kind, String> ACTIONS = Map.of(
            Kind.FORK, "fork", Kind.CREATE_REF, "ref", Kind.PULL_REQUEST, "pull_request", Kind.COMMENT, "comment");
}
