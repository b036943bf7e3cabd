package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;

/** What a worker does next: it asks something of the world, or has come to a result. */
sealed interface Asked {

    /** Reads the effect. */
    record Load() implements Asked {}

    record Time() implements Asked {}

    record Obstacle() implements Asked {}

    record Fresh() implements Asked {}

    record Find(Step step, Progress progress) implements Asked {}

    record Admit(EffectState next) implements Asked {}

    record Clear(EffectState.Sending sending) implements Asked {}

    record Save(EffectState next) implements Asked {}

    record Send(Step step, Progress progress) implements Asked {}

    /** Comes back in so many ticks. */
    record Again(int ticks) implements Asked {}

    /** Is done with the task; an end of the effect is part of the same transaction. */
    record Done(EffectState end, int events) implements Asked {}

    /** As it is one tick later. */
    default Asked later() {
        return switch (this) {
            case Clear(EffectState.Sending sending) -> new Clear((EffectState.Sending) Ticks.later(sending));
            case Save(EffectState next) -> new Save(Ticks.later(next));
            case Again(int ticks) -> new Again(Math.max(0, ticks - 1));
            case Load _, Time _, Obstacle _, Fresh _, Find _, Admit _, Send _, Done _ -> this;
        };
    }
}
