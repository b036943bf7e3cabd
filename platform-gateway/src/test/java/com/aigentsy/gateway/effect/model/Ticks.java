package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Time in ticks of the settle time, always counted from now, so that equal situations are equal states. What is further
 * away than the longest wait that matters (deadline and settle time) counts as that far away.
 */
final class Ticks {

    static final Duration TICK = Duration.ofSeconds(1);
    static final Duration TOTAL = TICK.multipliedBy(2);
    static final Instant NOW = Instant.EPOCH;

    private static final int FAR = 3;
    private static final int ROUNDS = 2;

    private Ticks() {}

    /** How many ticks lie between, none when it has passed. */
    static int until(Instant then, Instant now) {
        long nanos = Math.max(0, Duration.between(now, then).toNanos());
        return (int) Math.min(FAR, Math.ceilDiv(nanos, TICK.toNanos()));
    }

    static Instant in(int ticks) {
        return NOW.plus(TICK.multipliedBy(ticks));
    }

    /** The state as it is seen from {@code now}, without what changes nothing: words, and how often exactly. */
    static EffectState seen(EffectState state, Instant now) {
        return timed(state, then -> in(until(then, now)));
    }

    /** Whether time matters to it. */
    static boolean timed(EffectState state) {
        return switch (state) {
            case EffectState.Sending _, EffectState.Retryable _, EffectState.Unknown _ -> true;
            case EffectState.Planned _, EffectState.Approved _, EffectState.Confirmed _, EffectState.Rejected _ ->
                false;
        };
    }

    /** The same state one tick later. */
    static EffectState later(EffectState state) {
        return seen(state, in(1));
    }

    /** The same state on a clock that shows {@code now}. */
    static EffectState on(EffectState state, Instant now) {
        return timed(state, then -> now.plus(Duration.between(NOW, then)));
    }

    private static EffectState timed(EffectState state, UnaryOperator<Instant> time) {
        return switch (state) {
            case EffectState.Sending it -> new EffectState.Sending(it.progress(), it.step(), time.apply(it.deadline()));
            case EffectState.Retryable it ->
                new EffectState.Retryable(it.progress(), time.apply(it.notBefore()), slug(it.reason()));
            case EffectState.Unknown it ->
                new EffectState.Unknown(
                        it.progress(),
                        it.step(),
                        time.apply(it.settledAt()),
                        Math.min(ROUNDS, it.rounds()),
                        slug(it.reason()));
            case EffectState.Planned _, EffectState.Approved _, EffectState.Confirmed _, EffectState.Rejected _ ->
                state;
        };
    }

    /** Code may depend on a slug; a sentence is for people. */
    private static String slug(String reason) {
        return reason.matches("[a-z_]+") ? reason : "";
    }
}
