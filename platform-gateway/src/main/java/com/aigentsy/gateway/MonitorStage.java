package com.aigentsy.gateway;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Stage;
import com.aigentsy.gateway.monitoring.MonitorWorker;
import com.aigentsy.gateway.postgres.SubmissionStatements;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.TaskDraft;

/** Puts everything that was handed in under observation; the looking is a task with a durable timer. */
public final class MonitorStage implements PollStage {

    @Override
    public String name() {
        return Stage.MONITOR.slug();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Recording decide(Envelope<?> event) {
        return event.event() instanceof OpportunitySubmitted
                ? watch((Envelope<OpportunitySubmitted>) event)
                : Recording.nothing();
    }

    private static Recording watch(Envelope<OpportunitySubmitted> submitted) {
        OpportunitySubmitted event = submitted.event();
        String key = MonitorWorker.key(event.opportunity().id(), event.revision());
        return Recording.nothing()
                .statement(SubmissionStatements.watch(event.approval().effectKey(), submitted))
                .task(new TaskDraft(
                        MonitorWorker.KIND, key, "{}", submitted.attributes().time()));
    }
}
