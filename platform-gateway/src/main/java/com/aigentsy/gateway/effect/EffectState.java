package com.aigentsy.gateway.effect;

import com.aigentsy.events.Submission;
import java.time.Instant;

/**
 * Where an effect stands. Only the legal transitions exist as methods.
 *
 * <pre>PLANNED → APPROVED → SENDING → CONFIRMED
 *    │        ▲  │  ▲      ├────→ REJECTED   (the platform says no)
 *    └──→ REJECTED  │      ├────→ RETRYABLE  (provably not applied) → APPROVED
 *                   │      └────→ UNKNOWN    (anything else)
 *                   └── found or authoritatively absent ──┘</pre>
 *
 * A step that is done leads from SENDING back to APPROVED until no step is left.
 */
public sealed interface EffectState {

    /** The intent is written down; nothing has been checked. */
    record Planned() implements EffectState {
        public Approved approve() {
            return new Approved(Progress.none());
        }

        public Rejected refuse(String reason) {
            return new Rejected(reason);
        }

        /** A person handed it in by hand. */
        public Confirmed byHand(Submission submission) {
            return new Confirmed(submission);
        }
    }

    /** May be sent; each step still has to be cleared. */
    record Approved(Progress progress) implements EffectState {
        public Sending send(Step step, Instant deadline) {
            return new Sending(progress, step, deadline);
        }

        public Approved found(Progress further) {
            return new Approved(further);
        }

        /** It was sent before, and that it is not there is not certain enough to end it. */
        Unknown doubted(Step step, Instant nextLook, String reason) {
            return new Unknown(progress, step, nextLook, 0, reason);
        }

        public Confirmed confirm(Submission submission) {
            return new Confirmed(submission);
        }

        public Rejected refuse(String reason) {
            return new Rejected(reason);
        }
    }

    /** Bytes of this step may leave, and may have left, until the deadline. */
    record Sending(Progress progress, Step step, Instant deadline) implements EffectState {
        public Approved applied(Progress further) {
            return new Approved(further);
        }

        public Rejected refused(String reason) {
            return new Rejected(reason);
        }

        public Retryable retry(Instant notBefore, String reason) {
            return new Retryable(progress, notBefore, reason);
        }

        public Unknown lost(Instant settledAt, String reason) {
            return new Unknown(progress, step, settledAt, 0, reason);
        }
    }

    /** Provably not applied; may be sent again from {@code notBefore} on. */
    record Retryable(Progress progress, Instant notBefore, String reason) implements EffectState {
        public Approved resume() {
            return new Approved(progress);
        }

        public Rejected refuse(String refusal) {
            return new Rejected(refusal);
        }
    }

    /** Nobody can say yet; read back after {@code settledAt}. {@code rounds} counts readings that could not tell. */
    record Unknown(Progress progress, Step step, Instant settledAt, int rounds, String reason) implements EffectState {
        /** The reason when the platform has said that it is there, so that its lists are merely late. */
        static final String EXISTS = "already_exists";

        boolean exists() {
            return reason.equals(EXISTS);
        }

        public Approved found(Progress further) {
            return new Approved(further);
        }

        /** The platform itself says that it is not there. */
        public Approved absent() {
            return new Approved(progress.again());
        }

        public Unknown stillUnknown(Instant nextLook, String why) {
            return new Unknown(progress, step, nextLook, rounds + 1, why);
        }

        public Confirmed byHand(Submission submission) {
            return new Confirmed(submission);
        }

        public Rejected refuse(String refusal) {
            return new Rejected(refusal);
        }
    }

    /** The platform has it. */
    record Confirmed(Submission submission) implements EffectState {}

    /** It will never be sent. */
    record Rejected(String reason) implements EffectState {}
}
