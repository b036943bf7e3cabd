package com.aigentsy.execution;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.TaskDraft;

/** Takes in what a platform answered; a worker makes the next revision from it. */
public final class FeedbackStage implements PollStage {

    @Override
    public String name() {
        return "execute-feedback";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        if (!(event.event() instanceof OpportunityFeedback feedback)) {
            throw new IllegalArgumentException("only feedback is answered here");
        }
        var work = new FeedbackWorker.Work(
                event.attributes(),
                feedback.executionId(),
                feedback.revision(),
                feedback.submission() != null,
                feedback.feedback());
        return Recording.nothing()
                .task(new TaskDraft(
                        FeedbackWorker.KIND,
                        event.attributes().id().toString(),
                        EventJson.text(work),
                        event.attributes().time()));
    }
}
