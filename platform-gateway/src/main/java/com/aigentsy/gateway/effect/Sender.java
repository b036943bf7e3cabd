package com.aigentsy.gateway.effect;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.effect.Endings.Ending;
import com.aigentsy.gateway.effect.Platform.Finding;
import com.aigentsy.gateway.effect.Platform.Freshness;
import com.aigentsy.gateway.effect.Platform.Sent;
import com.aigentsy.gateway.policy.Ruling;
import com.aigentsy.runtime.CrashPoints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** From APPROVED, one step at a time: look whether it is there, be cleared, send once, judge the answer. */
final class Sender {

    private static final String OPERATOR = "operator";
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final EffectBook book;
    private final Gate gate;
    private final Aftermath aftermath;
    private final Clock clock;

    Sender(EffectBook book, Gate gate, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.aftermath = new Aftermath(book, gate.times().settle(), clock);
        this.clock = clock;
    }

    Move next(Effect effect, EffectState.Approved approved) {
        Progress progress = approved.progress();
        Optional<Step> step = progress.next(effect);
        if (step.isEmpty()) {
            CrashPoints.hit("E8");
            return new Move.HandedIn(approved.confirm(Objects.requireNonNull(progress.submission())));
        }
        return switch (platform(effect).find(effect, step.get(), progress)) {
            case Finding.Found found -> new Move.On(approved.found(found.progress()));
            case Finding.Absent _ -> approved(effect, approved, step.get());
        };
    }

    /** Everything that may have changed since the effect was admitted is asked again before each step. */
    private Move approved(Effect effect, EffectState.Approved approved, Step step) {
        Instant now = clock.instant();
        return objection(effect, now)
                .map(ending -> end(effect, approved, ending, now))
                .orElseGet(() -> allowed(effect, approved, step, now));
    }

    private Optional<Ending> objection(Effect effect, Instant now) {
        return gate.approvals()
                .map(check -> check.problem(effect.offer(), effect.key()))
                .orElse(Optional.of("no key to verify it with"))
                .map(Sender::invalid)
                .or(() -> ApprovalCheck.expired(effect.offer(), now).map(Ending::expired));
    }

    private Move allowed(Effect effect, EffectState.Approved approved, Step step, Instant now) {
        return switch (gate.rule(effect, now)) {
            case Ruling.Send _ -> wanted(effect, approved, step);
            case Ruling.Prepare prepare ->
                new Move.Pause(now.plus(LOOK_AGAIN), "prepared_" + prepare.reason(), OPERATOR);
            case Ruling.Refuse refuse ->
                end(effect, approved, Ending.by(Outcome.REJECTED, refuse.reason(), refuse.detail()), now);
        };
    }

    private Move wanted(Effect effect, EffectState.Approved approved, Step step) {
        if (!step.announces(effect.action())) {
            return cleared(effect, approved, step);
        }
        return switch (platform(effect).fresh(effect)) {
            case Freshness.Wanted _ -> cleared(effect, approved, step);
            case Freshness.Taken taken ->
                end(effect, approved, Ending.by(Outcome.SUPERSEDED, taken.reason(), taken.detail()), clock.instant());
            case Freshness.Withdrawn gone ->
                end(effect, approved, Ending.by(Outcome.WITHDRAWN, gone.reason(), gone.detail()), clock.instant());
        };
    }

    private static Ending invalid(String problem) {
        return Ending.by(Outcome.REJECTED, "approval_invalid", problem);
    }

    /**
     * What was sent once may be there although no list shows it yet, and then is itself what closed the issue. So it
     * only ends after having been looked for patiently.
     */
    private Move end(Effect effect, EffectState.Approved approved, Ending ending, Instant now) {
        Step step = approved.progress().next(effect).orElseThrow();
        if (step.optional(effect.action())) {
            return new Move.On(approved.found(approved.progress().unsaid(ending.reason())));
        }
        int tries = approved.progress().tries();
        if (tries == 0 || tries >= Patience.LOOKS) {
            return new Move.End(approved.refuse(ending.reason()), ending);
        }
        Instant nextLook = now.plus(new Patience(gate.times().settle()).after(tries));
        return new Move.On(approved.doubted(step, nextLook, ending.reason()));
    }

    /** Nothing may leave after the approval has expired, so the deadline is never later than that. */
    private Move cleared(Effect effect, EffectState.Approved approved, Step step) {
        Instant end = effect.offer().approval().expiresAt();
        Deadline deadline = Deadline.in(gate.times().total(), end, clock);
        EffectState.Sending sending = approved.send(step, deadline.at());
        return switch (book.clear(effect, sending)) {
            case Clearance.Granted granted -> sent(granted.effect(), sending, deadline);
            case Clearance.NotNow wait -> new Move.Pause(wait.until(), wait.reason(), wait.on());
            case Clearance.Denied denied -> end(effect, approved, invalid(denied.detail()), clock.instant());
        };
    }

    /** The result is written against the effect as it was cleared, so somebody who has taken over since then wins. */
    private Move sent(Effect cleared, EffectState.Sending sending, Deadline deadline) {
        CrashPoints.hit("E3");
        return new Move.From(cleared, came(cleared, sending, deadline));
    }

    private Move.Act came(Effect cleared, EffectState.Sending sending, Deadline deadline) {
        try {
            return switch (platform(cleared).send(cleared, sending.step(), sending.progress(), deadline)) {
                case Sent.Applied applied -> {
                    CrashPoints.hit(unrecorded(sending.step()));
                    yield new Move.On(sending.applied(applied.progress()));
                }
                case Sent.Stopped stopped -> aftermath.of(cleared, sending, stopped.answer());
            };
        } catch (NotReadableException e) {
            return aftermath.unread(cleared, sending, e);
        }
    }

    /** Where a crash leaves a step that the platform carried out and nobody wrote down. */
    private static String unrecorded(Step step) {
        return switch (step) {
            case FORK -> "E4";
            case COMMIT -> "E5";
            case BRANCH -> "E6";
            case PULL_REQUEST -> "E7";
            case COMMENT -> "E11";
            case CLOSE -> "E12";
        };
    }

    Move waiting(EffectState.Retryable retryable) {
        Instant now = clock.instant();
        if (now.isBefore(retryable.notBefore())) {
            String on = retryable.reason().equals(Aftermath.UNAUTHORIZED) ? OPERATOR : null;
            return new Move.Pause(retryable.notBefore(), retryable.reason(), on);
        }
        return new Move.On(retryable.resume());
    }

    private Platform platform(Effect effect) {
        return Objects.requireNonNull(gate.platforms().get(effect.platform()));
    }
}
