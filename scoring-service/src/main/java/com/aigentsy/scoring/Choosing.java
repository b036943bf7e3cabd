package com.aigentsy.scoring;

import com.aigentsy.judgement.portfolio.Portfolio;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Chooses among work that claims a share of what a day has to spend: the best portfolio within what is left goes on, the
 * rest waits, and what was not chosen while its time lasted ends as skipped.
 */
final class Choosing implements TaskHandler {

    static final String KIND = "claim";
    static final String NOT_CHOSEN = "not_chosen";
    static final String NOT_EXPLORED = "negative_net_value";

    private final Desk desk;
    private final Settlement settlement;
    private final Timing timing;

    Choosing(Desk desk, Settlement settlement, Timing timing) {
        this.desk = desk;
        this.settlement = settlement;
        this.timing = timing;
    }

    /** How long claims are collected before the best are chosen, and how long one waits at most. */
    record Timing(Clock clock, Duration collect, Duration patience) {

        Instant due(ClaimedOpportunity claimed, Instant now) {
            return claimed.claim().explores() ? now : now.plus(collect);
        }

        Instant until(ClaimedOpportunity claimed) {
            return claimed.since().plus(patience);
        }
    }

    static TaskDraft draft(ClaimedOpportunity claimed, Instant due) {
        return new TaskDraft(KIND, claimed.cause().subject(), EventJson.text(claimed), due);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskResult handle(Task task) {
        var claimed = EventJson.read(task.payload(), ClaimedOpportunity.class);
        Instant now = timing.clock().instant();
        return claimed.claim().explores() ? explore(claimed, now) : choose(claimed, now);
    }

    private TaskResult explore(ClaimedOpportunity claimed, Instant now) {
        var choice = desk.explore(claimed.claim(), day(now));
        return choice.take()
                ? send(claimed, choice.reason(), now)
                : new TaskResult.Done(settlement.end(claimed, NOT_EXPLORED, choice.reason(), now));
    }

    private TaskResult choose(ClaimedOpportunity claimed, Instant now) {
        var choice = desk.choose(claimed.cause().subject(), claimed.claim(), day(now));
        if (choice.taken()) {
            return send(claimed, choice.reason(), now);
        }
        return now.isBefore(timing.until(claimed))
                ? later(claimed, choice, now)
                : new TaskResult.Done(settlement.end(claimed, NOT_CHOSEN, choice.reason(), now));
    }

    private TaskResult send(ClaimedOpportunity claimed, String reason, Instant now) {
        return new TaskResult.Done(
                settlement.send(claimed, reason, now).statement(desk.commit(claimed.claim(), day(now))));
    }

    /** While the day has room for more, what comes in next may leave some to it; a day that is spent is over. */
    private TaskResult later(ClaimedOpportunity claimed, Portfolio.Choice choice, Instant now) {
        Instant next = desk.hasRoom(day(now))
                ? now.plus(timing.collect())
                : day(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant until = timing.until(claimed);
        return new TaskResult.Again(next.isBefore(until) ? next : until, choice.reason(), Recording.nothing());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
