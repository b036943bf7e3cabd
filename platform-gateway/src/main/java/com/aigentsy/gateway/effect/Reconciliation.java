package com.aigentsy.gateway.effect;

import com.aigentsy.gateway.effect.Platform.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What to do about an effect nobody can vouch for: let it settle, then ask the platform; never send it again blindly. */
final class Reconciliation {

    private final Gate gate;
    private final Clock clock;

    Reconciliation(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Found in SENDING: whoever sent it died or was overtaken, and may still be sending until the deadline. */
    Move abandoned(EffectState.Sending sending) {
        Instant settled =
                later(sending.deadline(), clock.instant()).plus(gate.times().settle());
        return new Move.On(sending.lost(settled, "the sender was interrupted"));
    }

    Move ask(Effect effect, EffectState.Unknown unknown) {
        if (clock.instant().isBefore(unknown.settledAt())) {
            String on = unknown.rounds() < Patience.LOOKS ? null : "operator";
            return new Move.Pause(unknown.settledAt(), EffectWorker.UNKNOWN, on);
        }
        Platform platform = gate.platforms().get(effect.platform());
        return platform == null ? still(unknown, "no_adapter", Patience.SLOWEST) : asked(platform, effect, unknown);
    }

    private Move asked(Platform platform, Effect effect, EffectState.Unknown unknown) {
        try {
            return switch (platform.find(effect, unknown.step(), unknown.progress())) {
                case Finding.Found found -> new Move.On(unknown.found(found.progress()));
                case Finding.Absent _ -> absent(unknown);
            };
        } catch (NotReadableException e) {
            return still(unknown, unknown.exists() ? unknown.reason() : e.reason(), e.retryIn());
        }
    }

    /** What the platform has said it has is late in its lists; what stays away after many tries is for a person to judge. */
    private Move absent(EffectState.Unknown unknown) {
        boolean again = !unknown.exists() && unknown.progress().tries() < Patience.LOOKS && settled(unknown);
        return again ? new Move.On(unknown.absent()) : still(unknown, unknown.reason(), Duration.ZERO);
    }

    /** Of a comment there may be two, and no list shows it at once: it is absent once several looks have not found it. */
    private static boolean settled(EffectState.Unknown unknown) {
        return unknown.step() != Step.COMMENT || unknown.rounds() >= Patience.REFUSALS;
    }

    private Move still(EffectState.Unknown unknown, String why, Duration atLeast) {
        Duration wait = later(atLeast, new Patience(gate.times().settle()).after(unknown.rounds()));
        return new Move.On(unknown.stillUnknown(clock.instant().plus(wait), why));
    }

    private static <T extends Comparable<T>> T later(T one, T other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
