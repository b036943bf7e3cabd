package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Platform.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a worker is: the effect as it last read or wrote it, what it heard since, and what it does next. There is one
 * object per situation, so that comparing worlds is cheap; it finds out where each answer leads once.
 */
final class Situation {

    private record Key(EffectState effect, List<Heard> heard, Asked asked) {}

    /** All situations of one search. */
    static final class Atlas {

        private final RealWorker worker = new RealWorker();
        private final Map<Key, Situation> known = new HashMap<>();
        private final Map<EffectState, Situation> looks = new HashMap<>();
        private final Situation taking = at(new Key(new EffectState.Planned(), List.of(), new Asked.Load()));

        /** About to read the effect. */
        Situation taking() {
            return taking;
        }

        /** Has just read or written it. */
        Situation looking(EffectState effect) {
            Situation known = looks.get(effect);
            if (known == null) {
                known = at(new Key(effect, List.of(), worker.next(effect, List.of())));
                looks.put(effect, known);
            }
            return known;
        }

        int size() {
            return known.size();
        }

        private Situation at(Key key) {
            return known.computeIfAbsent(key, it -> new Situation(this, it));
        }
    }

    private final Atlas atlas;
    private final Key key;
    private final Map<Heard, Situation> next = new HashMap<>();
    private Situation later = this;
    private boolean laterKnown;

    private Situation(Atlas atlas, Key key) {
        this.atlas = atlas;
        this.key = key;
    }

    Asked asked() {
        return key.asked();
    }

    /** Whether the worker has just looked and seen nothing. */
    boolean sawNothing() {
        return key.heard().stream()
                .anyMatch(heard -> heard instanceof Heard.Found(Finding finding) && finding instanceof Finding.Absent);
    }

    Situation hears(Heard heard) {
        Situation known = next.get(heard);
        if (known == null) {
            known = hearing(heard);
            next.put(heard, known);
        }
        return known;
    }

    private Situation hearing(Heard heard) {
        List<Heard> all = new ArrayList<>(key.heard());
        all.add(heard);
        Asked asked = atlas.worker.next(key.effect(), List.copyOf(all));
        if (asked instanceof Asked.Send && !(asked() instanceof Asked.Clear)) {
            throw new AssertionError("sent without having been cleared just before: " + key);
        }
        List<Heard> plain = all.stream().map(Situation::longBefore).toList();
        boolean same = atlas.worker.next(key.effect(), plain).equals(asked);
        return atlas.at(new Key(key.effect(), same ? plain : List.copyOf(all), asked));
    }

    /** What time it was then counts only where it made a difference to what is asked next. */
    private static Heard longBefore(Heard heard) {
        return heard instanceof Heard.Time ? new Heard.Time(Script.LONG_BEFORE) : heard;
    }

    /** One tick later. Instants that were read count until they are compared with the clock, the first thing heard. */
    Situation later() {
        if (!laterKnown) {
            EffectState seen = key.heard().isEmpty() ? Ticks.later(key.effect()) : key.effect();
            later = atlas.at(new Key(seen, key.heard(), asked().later()));
            laterKnown = true;
        }
        return later;
    }
}
