package com.aigentsy.gateway.effect.model;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breadth first through all worlds that can come about: what it finds broken, it finds by the shortest way. */
final class Search {

    private record Way(int from, String what) {}

    private final Happenings happenings;
    private final String promise;
    private final List<World> worlds = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<World, Integer> seen = new HashMap<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private final Reach reach = new Reach();
    private final long begin = cpuTime();

    private Search(Happenings happenings, String promise) {
        this.happenings = happenings;
        this.promise = promise;
    }

    /** Looks for anything wrong. */
    static Finding under(Rules rules) {
        return under(rules, "");
    }

    /** Looks for this promise broken; worlds in which another one is are the end of their history. */
    static Finding under(Rules rules, String promise) {
        return new Search(new Happenings(rules, new Situation.Atlas()), promise).from(World.start(rules));
    }

    private Finding from(World start) {
        number(start, new Way(-1, "start"));
        for (int here = 0; here < worlds.size(); here++) {
            World world = worlds.get(here);
            if (world.broken().isEmpty()) {
                step(here, world);
            } else if (world.broken().startsWith(promise)) {
                return finding(world.broken() + trace(here));
            }
        }
        int stuck = reach.missing(worlds);
        return finding(stuck < 0 ? "" : "it can never end" + trace(stuck));
    }

    private Finding finding(String violation) {
        return new Finding(worlds.size(), Duration.ofNanos(cpuTime() - begin), violation);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void step(int here, World world) {
        for (Happening happening : happenings.in(world)) {
            int there = number(happening.next(), new Way(here, happening.what()));
            if (happening.fair()) {
                reach.edge(here, there);
            }
        }
    }

    private int number(World world, Way way) {
        Integer known = seen.get(world);
        if (known != null) {
            return known;
        }
        World kept = world.sharing(shared);
        worlds.add(kept);
        ways.add(way);
        seen.put(kept, worlds.size() - 1);
        return worlds.size() - 1;
    }

    private String trace(int world) {
        List<String> lines = new ArrayList<>();
        for (int at = world; at >= 0; at = ways.get(at).from()) {
            lines.add(ways.get(at).what());
        }
        return "\n  " + String.join("\n  ", lines.reversed());
    }

    /** How many worlds there are, the processor's time it took, and what was wrong first, if anything, with the way to it. */
    record Finding(int worlds, Duration took, String violation) {}
}
