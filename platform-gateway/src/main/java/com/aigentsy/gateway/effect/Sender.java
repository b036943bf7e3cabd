package com.aigentsy.gateway.effect;

import com.aigentsy.events.Outcome;
import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Endings.Ending;
import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Freshness;
import com.aigentsy.gateway.effect.Platform.Sent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From APPROVED, one step at a time: look whether it is there, be cleared, send once, judge the answer. */
final class Sender {

    private static final String OPERATOR = "operator";
    private static final String UNAUTHORIZED = "unauthorized";
    private static final Duration AFTER_NOT_SENT = Duration.ofSeconds(5);
    private static final Duration AFTER_UNAUTHORIZED = Duration.ofMinutes(5);

    private final EffectBook book;
    private final Gate gate;
    private final Clock clock;

    Sender(EffectBook book, Gate gate, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.clock = clock;
    }

    Move next(Effect effect, EffectState.Approved approved) {
        Progress progress = approved.progress();
        Optional<Step> step = progress.next();
        if (step.isEmpty()) {
            Submission submission = java.util.Objects.requireNonNull(progress.submission());
            return new Move.HandedIn(approved.confirm(submission));
        }
        return switch (platform(effect).find(effect, step.get(), progress)) {
            case Finding.Found found -> new Move.On(approved.found(found.progress()));
            case Finding.Absent _ -> checked(effect, approved, step.get());
        };
    }

    /** What may have changed since the effect was admitted is asked again where it counts most: before the last step. */
    private Move checked(Effect effect, EffectState.Approved approved, Step step) {
        Optional<String> problem = gate.approvals()
                .map(check -> check.problem(effect.offer(), effect.key(), clock.instant()))
                .orElse(Optional.of("no key to verify it with"));
        if (problem.isPresent()) {
            return end(approved, Outcome.REJECTED, "approval_invalid", problem.get());
        }
        if (step != Step.PULL_REQUEST) {
            return cleared(effect, approved, step);
        }
        return switch (platform(effect).fresh(effect)) {
            case Freshness.Wanted _ -> cleared(effect, approved, step);
            case Freshness.Taken taken -> end(approved, Outcome.SUPERSEDED, taken.reason(), taken.detail());
            case Freshness.Withdrawn gone -> end(approved, Outcome.WITHDRAWN, gone.reason(), gone.detail());
        };
    }

    private static Move end(EffectState.Approved approved, Outcome outcome, String reason, String detail) {
        return new Move.End(approved.refuse(reason), Ending.by(outcome, reason, detail));
    }

    private Move cleared(Effect effect, EffectState.Approved approved, Step step) {
        Deadline deadline = Deadline.in(gate.total(), clock.instant());
        EffectState.Sending sending = approved.send(step, deadline.at());
        return switch (book.clear(effect, sending)) {
            case Clearance.Granted granted -> sent(granted.effect(), sending, deadline);
            case Clearance.NotNow wait -> new Move.Pause(wait.until(), wait.reason(), wait.on());
            case Clearance.Denied denied -> end(approved, Outcome.REJECTED, "approval_invalid", denied.detail());
        };
    }

    /** The result is written against the effect as it was cleared, so somebody who has taken over since then wins. */
    private Move sent(Effect cleared, EffectState.Sending sending, Deadline deadline) {
        return new Move.From(
                cleared,
                switch (platform(cleared).send(cleared, sending.step(), sending.progress(), deadline)) {
                    case Sent.Applied applied -> new Move.On(sending.applied(applied.progress()));
                    case Sent.Stopped stopped ->
                        judged(cleared, sending, Classification.of(stopped.answer(), clock.instant()));
                });
    }

    private Move.Act judged(Effect effect, EffectState.Sending sending, Verdict verdict) {
        Instant now = clock.instant();
        return switch (verdict) {
            case Verdict.Accepted _ -> unclear(sending, now.plus(gate.settle()), "accepted, but unreadable");
            case Verdict.Unclear unclear -> unclear(sending, now.plus(gate.settle()), unclear.detail());
            case Verdict.Exists exists -> unclear(sending, now.plus(gate.settle()), exists.detail());
            case Verdict.Limited limited -> {
                book.quiet(effect.platform(), limited.until());
                yield retry(sending, limited.until(), "rate_limited");
            }
            case Verdict.NotSent notSent -> retry(sending, now.plus(AFTER_NOT_SENT), "not_sent: " + notSent.detail());
            case Verdict.Unauthorized _ -> retry(sending, now.plus(AFTER_UNAUTHORIZED), UNAUTHORIZED);
            case Verdict.Refused refused -> refused(sending, refused);
        };
    }

    private static Move.Act retry(EffectState.Sending sending, Instant at, String reason) {
        return new Move.On(sending.retry(at, reason));
    }

    private static Move.Act unclear(EffectState.Sending sending, Instant settledAt, String why) {
        return new Move.On(sending.lost(settledAt, why));
    }

    private static Move.Act refused(EffectState.Sending sending, Verdict.Refused refused) {
        EffectState.Rejected rejected = sending.refused(refused.reason());
        return refused.reason().equals(Classification.DRAFT_REFUSED)
                ? new Move.Back(rejected, refused.detail())
                : new Move.End(rejected, Ending.by(Outcome.REJECTED, refused.reason(), refused.detail()));
    }

    Move waiting(EffectState.Retryable retryable) {
        Instant now = clock.instant();
        if (now.isBefore(retryable.notBefore())) {
            String on = retryable.reason().equals(UNAUTHORIZED) ? OPERATOR : null;
            return new Move.Pause(retryable.notBefore(), retryable.reason(), on);
        }
        return new Move.On(retryable.resume());
    }

    private Platform platform(Effect effect) {
        return java.util.Objects.requireNonNull(gate.platforms().get(effect.platform()));
    }
}
