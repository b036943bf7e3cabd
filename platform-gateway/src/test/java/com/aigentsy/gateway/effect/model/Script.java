package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

/** What a worker hears while it runs again, and the end of it: the first question nobody has answered yet. */
final class Script extends Clock {

    /** When the approval expires; the clock is read as so many ticks before. */
    static final Instant EXPIRY = Instant.parse("2026-11-23T10:00:00Z");

    static final int LONG_BEFORE = 9;

    /** The question that is open; an error, so that no code under test takes it for a failure. */
    static final class Open extends Error {
        private static final long serialVersionUID = 1L;

        private final transient Asked asked;

        private Open(Asked asked) {
            super("", null, false, false);
            this.asked = asked;
        }

        Asked asked() {
            return asked;
        }
    }

    private final Iterator<Heard> heard;
    private Instant now;
    private boolean fresh;

    Script(List<Heard> heard) {
        this.heard = heard.iterator();
        this.now = heard.stream()
                .filter(Heard.Time.class::isInstance)
                .map(Heard.Time.class::cast)
                .findFirst()
                .map(Script::read)
                .orElse(read(new Heard.Time(LONG_BEFORE)));
    }

    Heard ask(Asked asked) {
        if (heard.hasNext()) {
            fresh = asked instanceof Asked.Time;
            return heard.next();
        }
        throw new Open(asked);
    }

    /** A state of the model as the worker reads it. */
    EffectState told(EffectState state) {
        return Ticks.on(state, now);
    }

    /** A state that the worker made as the model keeps it, which does not know how old a reading of the clock is. */
    EffectState made(EffectState state) {
        if (Ticks.timed(state) && !fresh) {
            throw new AssertionError("made with an old reading of the clock: " + state);
        }
        return Ticks.seen(state, now);
    }

    int until(Instant then) {
        return Ticks.until(then, now);
    }

    Instant soon() {
        return now.plus(Ticks.TICK);
    }

    @Override
    public Instant instant() {
        now = read((Heard.Time) ask(new Asked.Time()));
        return now;
    }

    private static Instant read(Heard.Time time) {
        return EXPIRY.minus(Ticks.TICK.multipliedBy(time.toExpiry()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
