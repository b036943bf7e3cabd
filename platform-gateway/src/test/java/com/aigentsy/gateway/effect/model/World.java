package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Everything at one moment: two replicas, the database, the platform, the network, the operator, how long the approval
 * lasts, how much may still go wrong, and what has gone wrong that must not ({@code broken}, empty as long as all is well).
 */
record World(
        List<Replica> replicas,
        List<Row> rows,
        Forge forge,
        List<Request> wire,
        Operator operator,
        int approval,
        int faults,
        String broken) {

    static World start(Rules rules) {
        return new World(
                List.of(new Replica.Idle(), new Replica.Idle()),
                List.of(Row.planned()),
                Forge.empty(),
                List.of(),
                Operator.OPEN,
                Script.LONG_BEFORE,
                rules.faults(),
                "");
    }

    World replica(int index, Replica replica) {
        List<Replica> changed = IntStream.range(0, replicas.size())
                .mapToObj(i -> i == index ? replica : replicas.get(i))
                .toList();
        return new World(changed, rows, forge, wire, operator, approval, faults, broken);
    }

    World row(int index, UnaryOperator<Row> change) {
        List<Row> changed = IntStream.range(0, rows.size())
                .mapToObj(i -> i == index ? change.apply(rows.get(i)) : rows.get(i))
                .toList();
        return new World(replicas, changed, forge, wire, operator, approval, faults, broken);
    }

    /** Another effect, which nobody who asks for the intent would have made. */
    World planned() {
        List<Row> more = new ArrayList<>(rows);
        more.add(Row.planned());
        return new World(replicas, List.copyOf(more), forge, wire, operator, approval, faults, broken);
    }

    /**
     * {@code writer} moves the effect: what the others have read of it is old. With a fence all that is left to them is to
     * be refused, unless they have been cleared and may still send; so they are taken to be refused at once.
     */
    World moved(int writer, EffectState next, int leaving, boolean fence) {
        int row = busy(writer).row();
        World world = row(row, it -> it.moved(next, leaving));
        for (int i = 0; i < replicas.size(); i++) {
            if (i != writer
                    && replicas.get(i) instanceof Replica.Busy other
                    && other.row() == row
                    && !(other.asked() instanceof Asked.Load)) {
                world = world.goesOn(i, other.overtaken(), fence);
            }
        }
        return world;
    }

    /** A replica has heard something. */
    World hears(int i, Heard heard, boolean fence) {
        return goesOn(i, busy(i).hears(heard), fence);
    }

    private World goesOn(int i, Replica.Busy busy, boolean fence) {
        return fence && !busy.current() && !(busy.asked() instanceof Asked.Send) ? refused(i) : replica(i, busy);
    }

    /** A conflict rolls everything back; whoever still has the lease tries again later. */
    World refused(int i) {
        int row = busy(i).row();
        World rest = holds(i) ? row(row, it -> it.again(1)) : this;
        return rest.replica(i, new Replica.Idle());
    }

    boolean holds(int i) {
        return rows.get(busy(i).row()).holder() == i;
    }

    Replica.Busy busy(int index) {
        return (Replica.Busy) replicas.get(index);
    }

    World forge(Forge changed) {
        return new World(replicas, rows, changed, wire, operator, approval, faults, broken);
    }

    World onTheWire(Request request) {
        List<Request> more = new ArrayList<>(wire);
        more.add(request);
        return wire(more);
    }

    World offTheWire(Request request) {
        List<Request> rest = new ArrayList<>(wire);
        rest.remove(request);
        return wire(rest);
    }

    /** The sender's connection is gone; its request may still arrive. */
    World cut(int sender) {
        return wire(wire.stream()
                .map(request -> request.sender() == sender ? request.cut() : request)
                .toList());
    }

    private World wire(List<Request> changed) {
        return new World(replicas, rows, forge, changed.stream().sorted().toList(), operator, approval, faults, broken);
    }

    World operator(Operator changed) {
        return new World(replicas, rows, forge, wire, changed, approval, faults, broken);
    }

    World approval(int ticks) {
        return new World(replicas, rows, forge, wire, operator, ticks, faults, broken);
    }

    World fault() {
        return new World(replicas, rows, forge, wire, operator, approval, faults - 1, broken);
    }

    World broken(String how) {
        return new World(replicas, rows, forge, wire, operator, approval, faults, broken.isEmpty() ? how : broken);
    }

    /** One tick later. */
    World later() {
        int left = approval == Script.LONG_BEFORE ? approval : Math.max(0, approval - 1);
        return new World(
                replicas.stream().map(Replica::later).toList(),
                rows.stream().map(Row::later).toList(),
                forge,
                wire,
                operator,
                left,
                faults,
                broken);
    }

    boolean underWay(Step step) {
        return wire.stream().anyMatch(request -> request.step() == step);
    }

    /** The same, built from parts that other worlds have too. */
    World sharing(Map<Object, Object> parts) {
        return new World(
                shared(replicas, parts),
                shared(rows, parts),
                shared(forge, parts),
                shared(wire, parts),
                operator,
                approval,
                faults,
                broken);
    }

    @SuppressWarnings("unchecked")
    private static <T> T shared(T part, Map<Object, Object> parts) {
        return (T) parts.computeIfAbsent(part, key -> key);
    }

    boolean settled() {
        return rows.stream().allMatch(Row::settled);
    }
}
