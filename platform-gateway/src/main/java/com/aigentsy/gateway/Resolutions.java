package com.aigentsy.gateway;

import com.aigentsy.events.Outcome;
import com.aigentsy.events.Submission;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Endings.Ending;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.gateway.monitoring.Closing;
import com.aigentsy.gateway.monitoring.SubmissionBook;
import com.aigentsy.gateway.monitoring.Verdict;
import com.aigentsy.gateway.monitoring.Watched;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** A person says what happened, where the machine cannot know or must not act: prepared, unknown, or being watched. */
public final class Resolutions {

    private static final String OPERATOR = "operator";

    private final Database database;
    private final Books books;
    private final Minutes minutes;
    private final Clock clock;

    Resolutions(Database database, Books books, Minutes minutes, Clock clock) {
        this.database = database;
        this.books = books;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** Where effects and submissions stand. */
    record Books(EffectBook effects, SubmissionBook submissions) {}

    /** Records it, unless something else was recorded since: that is a conflict. */
    public void resolve(UUID effectKey, Resolution given) {
        Resolution resolution = given.checked();
        Effect effect = books.effects()
                .find(effectKey)
                .orElseThrow(() -> ProblemException.notFound("no submission is called " + effectKey));
        database.record(recording(effect, resolution).statement(EffectWorker.wake(effectKey)));
    }

    private Recording recording(Effect effect, Resolution resolution) {
        return switch (effect.state()) {
            case EffectState.Planned planned ->
                resolution.handedIn()
                        ? handedIn(effect, planned.byHand(submission(effect, resolution)))
                        : ended(effect, planned.refuse(reason(resolution)), resolution);
            case EffectState.Unknown unknown -> unknown(effect, unknown, resolution);
            case EffectState.Confirmed _ -> closed(effect, resolution);
            case EffectState.Approved approved -> standing(effect, approved, resolution);
            case EffectState.Retryable retryable -> standing(effect, retryable.resume(), resolution);
            case EffectState.Sending _ -> throw leaving();
            case EffectState.Rejected rejected ->
                throw ProblemException.conflict("it ended before: " + rejected.reason());
        };
    }

    private static ProblemException leaving() {
        return ProblemException.conflict("it may be leaving this moment; say it again in half a minute");
    }

    /** Whoever was overtaken while sending may still be at it, so nothing that is said before then can be known. */
    private Recording unknown(Effect effect, EffectState.Unknown unknown, Resolution resolution) {
        if (books.effects().leaving(effect.key())) {
            throw leaving();
        }
        return resolution.handedIn()
                ? handedIn(effect, unknown.byHand(submission(effect, resolution)))
                : ended(effect, unknown.refuse(reason(resolution)), resolution);
    }

    /** Between two steps: who decides about it now is faster than the worker, or is told that it was not. */
    private Recording standing(Effect effect, EffectState.Approved approved, Resolution resolution) {
        return resolution.handedIn()
                ? handedIn(effect, approved.confirm(submission(effect, resolution)))
                : ended(effect, approved.refuse(reason(resolution)), resolution);
    }

    private Recording handedIn(Effect effect, EffectState.Confirmed confirmed) {
        return minutes.handedIn(effect.moved(confirmed), confirmed.submission());
    }

    private Recording ended(Effect effect, EffectState.Rejected rejected, Resolution resolution) {
        var ending = new Ending(outcome(resolution), reason(resolution), resolution.words(), OPERATOR);
        if (ending.outcome() == Outcome.WON || ending.outcome() == Outcome.LOST) {
            throw ProblemException.conflict("what was never handed in is neither won nor lost: say submitted first");
        }
        return minutes.ended(effect.moved(rejected), ending);
    }

    private Recording closed(Effect effect, Resolution resolution) {
        Watched watched = books.submissions()
                .find(effect.opportunityId())
                .filter(found -> found.status() == Watched.Status.MONITORING)
                .orElseThrow(() -> ProblemException.conflict("it is not being watched any more"));
        if (resolution.handedIn()) {
            throw ProblemException.conflict("it is known to be handed in");
        }
        Watched.Status status = status(resolution);
        var verdict = new Verdict.Ended(outcome(resolution), reason(resolution), resolution.words(), null, OPERATOR);
        return books.submissions()
                .ended(watched, status, reason(resolution))
                .publish(Closing.completed(watched, verdict, clock.instant()));
    }

    private static Watched.Status status(Resolution resolution) {
        try {
            return Watched.Status.valueOf(outcome(resolution).name());
        } catch (IllegalArgumentException e) {
            throw ProblemException.conflict("what was handed in is won, lost, expired or withdrawn");
        }
    }

    private Submission submission(Effect effect, Resolution resolution) {
        String url = Objects.requireNonNull(resolution.url());
        String number = effect.action() == Action.SEND_PROPOSAL ? url : url.substring(url.lastIndexOf('/') + 1);
        return new Submission(number, url, "open", effect.branch(), "", clock.instant());
    }

    private static Outcome outcome(Resolution resolution) {
        return Outcome.valueOf(Objects.requireNonNull(resolution.outcome()).toUpperCase(Locale.ROOT));
    }

    private static String reason(Resolution resolution) {
        return Objects.requireNonNull(resolution.reason());
    }
}
