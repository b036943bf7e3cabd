package com.aigentsy.gateway.effect.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether every world can still come to its end by what happens anyway: walked backwards from the ends. */
final class Reach {

    private int[] from = new int[1 << 16];
    private int[] to = new int[1 << 16];
    private int edges;

    void edge(int here, int there) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, edges * 2);
            to = Arrays.copyOf(to, edges * 2);
        }
        from[edges] = here;
        to[edges++] = there;
    }

    /** The first world from which no end can be reached, or -1. */
    int missing(List<World> worlds) {
        int[] first = new int[worlds.size() + 1];
        for (int e = 0; e < edges; e++) {
            first[to[e] + 1]++;
        }
        for (int w = 0; w < worlds.size(); w++) {
            first[w + 1] += first[w];
        }
        int[] before = new int[edges];
        int[] next = Arrays.copyOf(first, first.length);
        for (int e = 0; e < edges; e++) {
            before[next[to[e]]++] = from[e];
        }
        int missing = ending(worlds, first, before).nextClearBit(0);
        return missing < worlds.size() ? missing : -1;
    }

    private static BitSet ending(List<World> worlds, int[] first, int[] before) {
        BitSet good = new BitSet(worlds.size());
        int[] todo = new int[worlds.size()];
        int left = 0;
        for (int w = 0; w < worlds.size(); w++) {
            if (worlds.get(w).settled()) {
                good.set(w);
                todo[left++] = w;
            }
        }
        while (left > 0) {
            int world = todo[--left];
            for (int e = first[world]; e < first[world + 1]; e++) {
                if (!good.get(before[e])) {
                    good.set(before[e]);
                    todo[left++] = before[e];
                }
            }
        }
        return good;
    }
}
