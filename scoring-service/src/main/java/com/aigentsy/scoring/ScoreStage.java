package com.aigentsy.scoring;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Stage;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.scoring.domain.Decision;
import com.aigentsy.scoring.domain.ScoringPolicy;
import com.aigentsy.scoring.domain.ScoringPolicy.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** Decides about each discovered opportunity: it goes on, waits on hold, or ends as skipped; always exactly one. */
public final class ScoreStage implements PollStage {

    private final ScoringPolicy policy;
    private final LearnedModels models;
    private final Books books;
    private final Waiting waiting;

    ScoreStage(ScoringPolicy policy, LearnedModels models, Books books, Waiting waiting) {
        this.policy = policy;
        this.models = models;
        this.books = books;
        this.waiting = waiting;
    }

    /** How long work waits for somebody who fits, or to be chosen; and where chance comes from. */
    record Waiting(Duration hold, Choosing.Timing choosing, DoubleSupplier chance) {}

    /** Where a decision is written down besides the event it leads to. */
    record Books(Scorings scorings, DecisionLog log, Notices notices) {}

    @Override
    public String name() {
        return Stage.SCORE.slug();
    }

    @Override
    public Recording decide(Envelope<?> event) {
        var discovered = discovered(event);
        Instant now = waiting.choosing().clock().instant();
        var moment = new Moment(now, waiting.chance().getAsDouble());
        var decision = policy.decide(discovered.opportunity(), models.judges(), moment);
        books.log().decided(event.attributes(), decision);
        return recording(event, discovered, decision, now)
                .statement(books.scorings().decided(event.attributes(), decision, now));
    }

    private static OpportunityDiscovered discovered(Envelope<?> event) {
        if (!(event.event() instanceof OpportunityDiscovered discovered)) {
            throw new PoisonException(
                    "unexpected_type",
                    "Score reads discovered opportunities only, not "
                            + event.event().getClass().getSimpleName());
        }
        if (!discovered.opportunity().id().equals(event.attributes().subject())) {
            throw new PoisonException("subject_mismatch", "ce_subject is not the opportunity's id");
        }
        return discovered;
    }

    private Recording recording(Envelope<?> event, OpportunityDiscovered discovered, Decision decision, Instant now) {
        var scored = new OpportunityScored(discovered.opportunity(), decision.score(), decision.route());
        return switch (decision) {
            case Decision.Send _ -> Recording.of(event.next(Stage.SCORE, 0, scored, now));
            case Decision.Skip skip -> Recording.of(event.next(Stage.SCORE, 0, skipped(scored, skip, now), now));
            case Decision.Claimed claimed ->
                claimed(new ClaimedOpportunity(event.attributes(), scored, claimed.claim(), now), claimed.reason());
            case Decision.Hold held -> onHold(event.attributes(), scored, held.reason(), now);
        };
    }

    private Recording onHold(EventAttributes cause, OpportunityScored scored, String reason, Instant now) {
        Instant until = now.plus(waiting.hold());
        return Recording.of(books.notices().waiting(cause.subject(), "somebody who fits", reason, until, now))
                .task(HoldExpiry.draft(new HeldOpportunity(cause, scored), until));
    }

    private Recording claimed(ClaimedOpportunity claimed, String reason) {
        var choosing = waiting.choosing();
        Instant now = claimed.since();
        Recording task = Recording.nothing().task(Choosing.draft(claimed, choosing.due(claimed, now)));
        return claimed.claim().explores()
                ? task
                : task.publish(books.notices()
                        .waiting(claimed.cause().subject(), "its turn", reason, choosing.until(claimed), now));
    }

    private static OpportunityCompleted skipped(OpportunityScored scored, Decision.Skip skip, Instant now) {
        return OpportunityCompleted.of(
                scored,
                new Completion(Outcome.SKIPPED, skip.reason(), skip.detail(), false, null, now, Stage.SCORE.slug()));
    }
}
