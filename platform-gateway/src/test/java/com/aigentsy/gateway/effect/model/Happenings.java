package com.aigentsy.gateway.effect.model;

import java.util.ArrayList;
import java.util.List;

/** All that can happen next in a world. */
final class Happenings {

    private final WorkerHappenings workers;
    private final WireHappenings wire;
    private final OutsideHappenings outside;

    Happenings(Rules rules, Situation.Atlas atlas) {
        this.workers = new WorkerHappenings(rules, atlas);
        this.wire = new WireHappenings(rules);
        this.outside = new OutsideHappenings(rules);
    }

    List<Happening> in(World world) {
        List<Happening> all = new ArrayList<>();
        for (int i = 0; i < world.replicas().size(); i++) {
            workers.of(world, i, all);
        }
        wire.in(world, all);
        outside.in(world, all);
        return all;
    }

    static String name(int replica) {
        return replica == 0 ? "A" : "B";
    }
}
