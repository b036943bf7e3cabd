package com.aigentsy.gateway.effect;

import com.aigentsy.gateway.effect.Platform.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What to do about an effect nobody can vouch for: let it settle, then ask the platform; never send it again blindly. */
final class Reconciliation {

    private static final Duration HUMAN_PACE = Duration.ofHours(1);
    private static final int PATIENCE = 8;

    private final Gate gate;
    private final Clock clock;

    Reconciliation(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Found in SENDING: whoever sent it died or was overtaken, and may still be sending until the deadline. */
    Move abandoned(EffectState.Sending sending) {
        Instant settled = later(sending.deadline(), clock.instant()).plus(gate.settle());
        return new Move.On(sending.lost(settled, "the sender was interrupted"));
    }

    Move ask(Effect effect, EffectState.Unknown unknown) {
        Instant now = clock.instant();
        if (now.isBefore(unknown.settledAt())) {
            return new Move.Pause(unknown.settledAt(), EffectWorker.UNKNOWN, null);
        }
        Platform platform = gate.platforms().get(effect.platform());
        boolean patient = unknown.rounds() < PATIENCE && unknown.progress().tries() < PATIENCE;
        return platform == null || !patient
                ? new Move.Pause(now.plus(HUMAN_PACE), EffectWorker.UNKNOWN, "operator")
                : asked(platform, effect, unknown);
    }

    private Move asked(Platform platform, Effect effect, EffectState.Unknown unknown) {
        try {
            return switch (platform.find(effect, unknown.step(), unknown.progress())) {
                case Finding.Found found -> new Move.On(unknown.found(found.progress()));
                case Finding.Absent _ -> new Move.On(unknown.absent());
            };
        } catch (NotReadableException e) {
            Duration wait = later(e.retryIn(), gate.settle());
            return new Move.On(unknown.stillUnknown(clock.instant().plus(wait), e.reason()));
        }
    }

    private static <T extends Comparable<T>> T later(T one, T other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
