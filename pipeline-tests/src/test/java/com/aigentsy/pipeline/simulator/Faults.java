package com.aigentsy.pipeline.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Which requests fail next, and how: so many of a kind, or a share of them drawn from a seeded random. */
public final class Faults {

    private static final class Order {
        private final Fault fault;
        private final Set<Kind> kinds;
        private final double probability;
        private int left;

        Order(Fault fault, Set<Kind> kinds, double probability, int left) {
            this.fault = fault;
            this.kinds = kinds;
            this.probability = probability;
            this.left = left;
        }
    }

    private final List<Order> orders = new ArrayList<>();
    private final Random random;

    Faults(long seed) {
        this.random = new Random(seed);
    }

    /** The next {@code times} requests of these kinds. */
    public synchronized void next(Fault fault, int times, Kind... kinds) {
        orders.add(new Order(fault, Set.of(kinds), 1, times));
    }

    /** A share of all requests of these kinds, until {@link #none}. */
    public synchronized void share(Fault fault, double probability, Kind... kinds) {
        orders.add(new Order(fault, Set.of(kinds), probability, Integer.MAX_VALUE));
    }

    public synchronized void none() {
        orders.clear();
    }

    /** Ordered by number and not met yet. */
    public synchronized int waiting() {
        return orders.stream()
                .filter(order -> order.probability == 1)
                .mapToInt(order -> order.left)
                .sum();
    }

    synchronized Optional<Fault> draw(Kind kind) {
        for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
            Order order = each.next();
            if (order.kinds.contains(kind) && random.nextDouble() < order.probability) {
                if (--order.left == 0) {
                    each.remove();
                }
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }
}
