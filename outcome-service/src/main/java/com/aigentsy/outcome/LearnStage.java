package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Stage;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;

/** Adds each ending to the learning tables once, and has a new model published when there is a new label. */
public final class LearnStage implements PollStage {

    private final LearningTables tables;
    private final DecisionLog log;

    LearnStage(LearningTables tables, DecisionLog log) {
        this.tables = tables;
        this.log = log;
    }

    @Override
    public String name() {
        return Stage.LEARN.slug();
    }

    @Override
    public Recording decide(Envelope<?> event) {
        if (!(event.event() instanceof OpportunityCompleted completed)) {
            throw new PoisonException("unexpected_type", "Learn reads completed opportunities only");
        }
        if (!completed.opportunity().id().equals(event.attributes().subject())) {
            throw new PoisonException("subject_mismatch", "ce_subject is not the id of the opportunity");
        }
        Ending ending = Ending.of(completed);
        log.learned(event.attributes(), ending);
        var recording = Recording.nothing()
                .statement(tables.add(
                        ending, event.attributes().id(), completed.completion().completedAt()));
        return ending.isLabel() ? recording.task(ModelPublication.dueBecauseOf(event.attributes())) : recording;
    }
}
