package com.aigentsy.scoring;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Stage;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends an opportunity that waited for somebody who fits until its time was up. */
final class HoldExpiry implements TaskHandler {

    static final String REASON = "nobody_fitted";

    private final Scorings scorings;
    private final DecisionLog log;
    private final Clock clock;

    HoldExpiry(Scorings scorings, DecisionLog log, Clock clock) {
        this.scorings = scorings;
        this.log = log;
        this.clock = clock;
    }

    static TaskDraft draft(HeldOpportunity held, Instant until) {
        return new TaskDraft("hold", held.cause().subject(), EventJson.text(held), until);
    }

    @Override
    public String kind() {
        return "hold";
    }

    @Override
    public TaskResult handle(Task task) {
        var held = EventJson.read(task.payload(), HeldOpportunity.class);
        Instant now = clock.instant();
        var completed = OpportunityCompleted.of(
                held.scored(), completion(Duration.between(held.cause().time(), now), now));
        var ended = new Envelope<>(held.cause(), held.scored()).next(Stage.SCORE, 0, completed, now);
        log.expired(held.cause());
        return new TaskResult.Done(
                Recording.of(ended).statement(scorings.expired(held.cause().subject(), now)));
    }

    private static Completion completion(Duration waited, Instant now) {
        var detail = "nobody who fits came in the %d days since it was found".formatted(waited.toDays());
        return new Completion(Outcome.EXPIRED, REASON, detail, false, null, now, Stage.SCORE.slug());
    }
}
