package com.aigentsy.gateway.effect;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.effect.Endings.Ending;
import com.aigentsy.gateway.policy.Ruling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** From PLANNED to APPROVED: everything that can be said before anything is sent. */
final class Admission {

    private static final String OPERATOR = "operator";
    private static final Duration HAND_OVER = Duration.ofDays(7);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final EffectBook book;
    private final Map<String, Platform> platforms;
    private final Optional<ApprovalCheck> approvals;
    private final Gate gate;
    private final Clock clock;

    Admission(EffectBook book, Gate gate, Clock clock) {
        this.book = book;
        this.platforms = gate.platforms();
        this.approvals = gate.approvals();
        this.gate = gate;
        this.clock = clock;
    }

    Move decide(Effect effect, EffectState.Planned planned) {
        Instant now = clock.instant();
        if (approvals.isEmpty()) {
            return new Move.Pause(now.plus(LOOK_AGAIN), "approval_verify_key_missing", OPERATOR);
        }
        Optional<String> problem = approvals.get().problem(effect.offer(), effect.key());
        return problem.isPresent() ? invalid(planned, problem.get()) : ruled(effect, planned, now);
    }

    static Move invalid(EffectState.Planned planned, String problem) {
        return new Move.End(
                planned.refuse("approval_invalid"), Ending.by(Outcome.REJECTED, "approval_invalid", problem));
    }

    private Move ruled(Effect effect, EffectState.Planned planned, Instant now) {
        return switch (gate.rule(effect, now)) {
            case Ruling.Refuse refuse ->
                new Move.End(
                        planned.refuse(refuse.reason()), Ending.by(Outcome.REJECTED, refuse.reason(), refuse.detail()));
            case Ruling.Prepare prepare -> handOver(effect, planned, prepare.reason(), now);
            case Ruling.Send _ -> sendable(effect, planned, now);
        };
    }

    private Move sendable(Effect effect, EffectState.Planned planned, Instant now) {
        Platform platform = platforms.get(effect.platform());
        return platform == null ? handOver(effect, planned, "no_adapter", now) : timely(platform, effect, planned, now);
    }

    /** Only our own sending has to happen while the approval lasts; a person may take longer. */
    private Move timely(Platform platform, Effect effect, EffectState.Planned planned, Instant now) {
        Optional<String> late = ApprovalCheck.expired(effect.offer(), now);
        return late.isPresent()
                ? new Move.End(planned.refuse(Ending.APPROVAL_EXPIRED), Ending.expired(late.get()))
                : cancellable(platform, effect, planned, now);
    }

    /** Waits for the person who hands it in and says so, and ends when nobody does. */
    private static Move handOver(Effect effect, EffectState.Planned planned, String reason, Instant now) {
        Instant end = effect.createdAt().plus(HAND_OVER);
        return now.isBefore(end)
                ? new Move.Pause(end, "prepared_" + reason, OPERATOR)
                : new Move.End(
                        planned.refuse("not_handed_in"),
                        Ending.by(Outcome.EXPIRED, "not_handed_in", "prepared for a person: " + reason));
    }

    /** Until the window closes a person can still take it back, so nothing is asked of the platform either. */
    private Move cancellable(Platform platform, Effect effect, EffectState.Planned planned, Instant now) {
        Instant closes = effect.createdAt().plus(gate.times().cancelWindow());
        return now.isBefore(closes)
                ? new Move.Pause(closes, "cancel_window", null)
                : available(platform, effect, planned, now);
    }

    private Move available(Platform platform, Effect effect, EffectState.Planned planned, Instant now) {
        Optional<String> unavailable = platform.unavailable();
        if (unavailable.isPresent()) {
            return new Move.Pause(now.plus(LOOK_AGAIN), unavailable.get(), OPERATOR);
        }
        Optional<Clearance.NotNow> obstacle = book.obstacle(effect);
        return obstacle.isPresent() ? pause(obstacle.get()) : fresh(platform, effect, planned);
    }

    private Move fresh(Platform platform, Effect effect, EffectState.Planned planned) {
        return switch (platform.fresh(effect)) {
            case Platform.Freshness.Wanted _ -> admit(effect, planned);
            case Platform.Freshness.Taken taken ->
                new Move.End(
                        planned.refuse(taken.reason()), Ending.by(Outcome.SUPERSEDED, taken.reason(), taken.detail()));
            case Platform.Freshness.Withdrawn withdrawn ->
                new Move.End(
                        planned.refuse(withdrawn.reason()),
                        Ending.by(Outcome.WITHDRAWN, withdrawn.reason(), withdrawn.detail()));
        };
    }

    private static Move pause(Clearance.NotNow wait) {
        return new Move.Pause(wait.until(), wait.reason(), wait.on());
    }

    private Move admit(Effect effect, EffectState.Planned planned) {
        return switch (book.admit(effect, planned)) {
            case Clearance.Granted granted -> new Move.Recorded(granted.effect());
            case Clearance.NotNow wait -> pause(wait);
            case Clearance.Denied denied -> invalid(planned, denied.detail());
        };
    }
}
