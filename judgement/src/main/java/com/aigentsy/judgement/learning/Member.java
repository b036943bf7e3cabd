package com.aigentsy.judgement.learning;

import static com.aigentsy.judgement.learning.SlotKind.BEND;
import static com.aigentsy.judgement.learning.SlotKind.CROSS;
import static com.aigentsy.judgement.learning.SlotKind.INTERCEPT;
import static com.aigentsy.judgement.learning.SlotKind.PAIR;
import static com.aigentsy.judgement.learning.SlotKind.PLATFORM;
import static com.aigentsy.judgement.learning.SlotKind.TYPE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One way to learn the same thing: which kinds of weights it uses, how much of their prior variance it grants them, what
 * share of it the world may change by per outcome, and how many nats of merit it starts ahead with.
 */
record Member(Set<SlotKind> kinds, double width, double drift, double headStart) {

    private static final Set<SlotKind> ALL = EnumSet.allOf(SlotKind.class);
    private static final Set<SlotKind> STRAIGHT = EnumSet.complementOf(EnumSet.of(BEND, CROSS));

    /** The cold start: all, platforms, types and pairs only, each drawn towards the one above. */
    static final Member HIERARCHY = new Member(EnumSet.of(INTERCEPT, PLATFORM, TYPE, PAIR), 0.5, 0, 1);
    /** Straight lines, held back. */
    static final Member CAUTIOUS = new Member(STRAIGHT, 0.2, 0, 0);
    /** Straight lines. */
    static final Member PLAIN = new Member(STRAIGHT, 1, 0, 0);
    /** Thresholds and differences between platforms, in a world that stays as it is. */
    static final Member FLEXIBLE = new Member(ALL, 1, 0, 0);
    /** The same in a world that changes. */
    static final Member DRIFTING = new Member(ALL, 1, 3e-4, 0);

    static final List<Member> TEAM = List.of(HIERARCHY, CAUTIOUS, FLEXIBLE, DRIFTING);

    double priorVariance(SlotKind kind) {
        if (!kinds.contains(kind)) {
            return 0;
        }
        return kind == INTERCEPT ? kind.variance() : width * kind.variance();
    }
}
