package com.aigentsy.gateway.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What was passed on as feedback, so that nothing is passed on twice: how many rounds there were, the last of them about
 * which revision, and whose remarks of when. One round a revision: what is said meanwhile waits for the next one.
 */
public record PassedOn(int revision, int rounds, Set<Heard> heard) {

    public static final PassedOn NOTHING = new PassedOn(-1, 0, Set.of());

    public PassedOn {
        heard = Set.copyOf(heard);
    }

    /** The identity of a remark: a platform tells time in whole seconds, and nobody reviews twice in one. */
    public record Heard(String author, Instant at) {

        static Heard of(PullState.Remark remark) {
            return new Heard(remark.author(), remark.at());
        }
    }

    boolean about(int other) {
        return rounds > 0 && revision == other;
    }

    boolean has(PullState.Remark remark) {
        return heard.contains(Heard.of(remark));
    }

    PassedOn with(int about, Collection<PullState.Remark> remarks) {
        var all = new HashSet<>(heard);
        remarks.forEach(remark -> all.add(Heard.of(remark)));
        return new PassedOn(about, rounds + 1, all);
    }
}
