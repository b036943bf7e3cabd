package com.aigentsy.pipeline.nemesis;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Cuts, slows or silences one of the wires to the servers for a few seconds at a time. */
final class WireTrouble {

    private static final Duration SLOW = Duration.ofMillis(300);
    private static final long LONGEST_MILLIS = 5000;

    private final List<TcpProxy> wires;
    private final Random random;
    private int count;

    WireTrouble(List<TcpProxy> wires, long seed) {
        this.wires = List.copyOf(wires);
        this.random = new Random(seed);
    }

    int count() {
        return count;
    }

    /** Returns when the wire is sound again. */
    void strike() {
        count++;
        var wire = wires.get(random.nextInt(wires.size()));
        switch (random.nextInt(3)) {
            case 0 -> wire.cut();
            case 1 -> wire.delay(SLOW);
            default -> wire.stall();
        }
        Pace.pause(Duration.ofMillis(500 + random.nextLong(LONGEST_MILLIS - 500)));
        wire.pass();
    }
}
