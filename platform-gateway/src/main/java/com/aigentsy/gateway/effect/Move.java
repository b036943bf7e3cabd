package com.aigentsy.gateway.effect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the worker does next with an effect. */
sealed interface Move {

    /** An act on another version of the effect: the one that was cleared for sending. */
    record From(Effect effect, Act act) implements Move {}

    /** What is done to the effect. */
    sealed interface Act extends Move {}

    /** Write this state down and go on. */
    record On(EffectState state) implements Act {}

    /** Already written down by the transaction that admitted it; go on from there. */
    record Recorded(Effect effect) implements Act {}

    /** Come back then. With {@code on}, the books are told who is waited for. */
    record Pause(Instant until, String reason, @Nullable String on) implements Act {}

    /** Ended without a submission. */
    record End(EffectState.Rejected state, Endings.Ending ending) implements Act {}

    /** Ended: the platform has it. */
    record HandedIn(EffectState.Confirmed state) implements Act {}

    /** The platform takes no drafts: Execute asks for a new approval. */
    record Back(EffectState.Rejected state, String detail) implements Act {}

    /** Ended earlier; nothing is left to do. */
    record Nothing() implements Act {}
}
