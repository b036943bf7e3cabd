package com.aigentsy.gateway.effect;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.effect.Endings.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** From what sending one step came to, to what becomes of the effect. */
final class Aftermath {

    static final String UNAUTHORIZED = "unauthorized";

    private static final Duration AFTER_NOT_SENT = Duration.ofSeconds(5);
    private static final Duration AFTER_UNAUTHORIZED = Duration.ofMinutes(5);

    private final EffectBook book;
    private final Duration settle;
    private final Clock clock;

    Aftermath(EffectBook book, Duration settle, Clock clock) {
        this.book = book;
        this.settle = settle;
        this.clock = clock;
    }

    Move.Act of(Effect effect, EffectState.Sending sending, Answer answer) {
        Instant now = clock.instant();
        return switch (Classification.of(answer, now)) {
            case Verdict.Accepted _ -> unclear(sending, "accepted, but unreadable");
            case Verdict.Unclear unclear -> unclear(sending, unclear.detail());
            case Verdict.Exists exists -> unclear(sending, exists(sending, exists.detail()));
            case Verdict.Limited limited -> limited(effect, sending, limited.until());
            case Verdict.NotSent notSent -> retry(sending, now.plus(AFTER_NOT_SENT), "not_sent: " + notSent.detail());
            case Verdict.Unauthorized _ -> retry(sending, now.plus(AFTER_UNAUTHORIZED), UNAUTHORIZED);
            case Verdict.TooEarly early -> early(effect, sending, early);
            case Verdict.Refused refused -> refused(effect, sending, refused);
        };
    }

    /** What has to be read within a step could not be: nothing anybody could see was written. */
    Move.Act unread(Effect effect, EffectState.Sending sending, NotReadableException e) {
        Instant until = clock.instant().plus(e.retryIn());
        return e.limited() ? limited(effect, sending, until) : retry(sending, until, e.reason());
    }

    /** Of a pull request there is one at a time, so the one in the way is ours; a branch of that name may be older. */
    private static String exists(EffectState.Sending sending, String detail) {
        return sending.step() == Step.PULL_REQUEST ? EffectState.Unknown.EXISTS : detail;
    }

    private Move.Act limited(Effect effect, EffectState.Sending sending, Instant until) {
        book.quiet(effect.platform(), until);
        return retry(sending, until, NotReadableException.LIMITED);
    }

    private static boolean lastTry(EffectState.Sending sending) {
        return sending.progress().tries() >= Patience.REFUSALS;
    }

    private Move.Act doubted(EffectState.Sending sending, String why) {
        Duration wait = new Patience(settle).after(sending.progress().tries());
        return new Move.On(sending.lost(clock.instant().plus(wait), why));
    }

    private static Move.Act retry(EffectState.Sending sending, Instant at, String reason) {
        return new Move.On(sending.retry(at, reason));
    }

    private Move.Act unclear(EffectState.Sending sending, String why) {
        return new Move.On(sending.lost(clock.instant().plus(settle), why));
    }

    private Move.Act early(Effect effect, EffectState.Sending sending, Verdict.TooEarly early) {
        return lastTry(sending)
                ? refused(effect, sending, new Verdict.Refused(early.reason(), early.detail()))
                : doubted(sending, early.detail());
    }

    /** A no to what was sent before does not tell whether the platform took it then. */
    private Move.Act refused(Effect effect, EffectState.Sending sending, Verdict.Refused refused) {
        if (sending.progress().tries() > 0 && !lastTry(sending)) {
            return doubted(sending, refused.detail());
        }
        if (sending.step().optional(effect.action())) {
            return new Move.On(sending.applied(sending.progress().unsaid(refused.reason())));
        }
        EffectState.Rejected rejected = sending.refused(refused.reason());
        return refused.reason().equals(Classification.DRAFT_REFUSED)
                ? new Move.Back(rejected, refused.detail())
                : new Move.End(rejected, Ending.by(Outcome.REJECTED, refused.reason(), refused.detail()));
    }
}
