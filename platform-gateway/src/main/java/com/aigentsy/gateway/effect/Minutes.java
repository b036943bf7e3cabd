package com.aigentsy.gateway.effect;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Submission;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is recorded, in one transaction, when an effect ends or has to wait. */
public final class Minutes {

    private final EffectBook book;
    private final Notices notices;
    private final DecisionLog decisions;
    private final Clock clock;

    public Minutes(EffectBook book, Notices notices, DecisionLog decisions, Clock clock) {
        this.book = book;
        this.notices = notices;
        this.decisions = decisions;
        this.clock = clock;
    }

    DecisionLog decisions() {
        return decisions;
    }

    /** Told unless the opportunity has ended meanwhile. */
    public Recording handedIn(Effect confirmed, Submission submission) {
        Instant now = clock.instant();
        if (book.standing(confirmed.opportunityId()) == EffectBook.Standing.ENDED) {
            return settled(confirmed, now);
        }
        Envelope<OpportunitySubmitted> submitted = Endings.submitted(confirmed, submission, now);
        return settled(confirmed, now).and(book.watching(confirmed, submitted)).publish(submitted);
    }

    /** What was handed in before is watched, and Monitor says how that ends; a refused update is no end of it. */
    public Recording ended(Effect rejected, Endings.Ending ending) {
        Instant now = clock.instant();
        Recording recording = settled(rejected, now).and(book.room(rejected.repository()));
        return book.standing(rejected.opportunityId()) == EffectBook.Standing.NONE
                ? recording.publish(Endings.completed(rejected, ending, now))
                : recording;
    }

    public Recording draftRefused(Effect rejected, String detail) {
        Instant now = clock.instant();
        return settled(rejected, now)
                .and(book.room(rejected.repository()))
                .publish(Endings.draftRefused(rejected, detail, now));
    }

    private Recording settled(Effect effect, Instant now) {
        return Recording.nothing().statement(book.saving(effect)).and(resolved(effect, now));
    }

    private Recording resolved(Effect effect, Instant now) {
        String told = effect.waiting();
        return told == null ? Recording.nothing() : Recording.of(notices.resolved(effect.opportunityId(), told, now));
    }

    /** Tells the books who is waited for, unless they know; {@code wait} is null where only time has to pass. */
    Recording waits(Effect effect, @Nullable Wait wait) {
        String reason = wait == null ? null : wait.reason();
        if (Objects.equals(reason, effect.waiting())) {
            return Recording.nothing();
        }
        Instant now = clock.instant();
        Recording told = Recording.nothing().statement(book.telling(effect, reason));
        return wait == null ? told.and(resolved(effect, now)) : told.publish(wait.notice(effect, notices, now));
    }

    /** Why, until when, and for whom; without anybody it is the platform's state that is unknown. */
    record Wait(String reason, Instant until, @Nullable String on) {

        private Envelope<?> notice(Effect effect, Notices notices, Instant now) {
            return reason.equals(EffectWorker.UNKNOWN)
                    ? notices.unknown(effect.opportunityId(), reason, "it may or may not have been handed in", now)
                    : notices.waiting(effect.opportunityId(), Objects.requireNonNull(on), reason, until, now);
        }
    }
}
