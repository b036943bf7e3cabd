package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Stage;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.models.ModelTraining;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;

/** Adds each ending to the learning tables once, and has the models taught when there is a new label. */
public final class LearnStage implements PollStage {

    private final Counters counters;
    private final DecisionLog log;

    LearnStage(Counters counters, DecisionLog log) {
        this.counters = counters;
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
        Ending ending = Lessons.ending(event.attributes(), completed);
        log.learned(event.attributes(), ending);
        var recording = Recording.nothing()
                .statement(counters.ended(ending, event.attributes().id()));
        return ending.taught()
                .map(taught -> ModelTraining.dueBecauseOf(event.attributes(), taught.maturedAt()))
                .map(recording::task)
                .orElse(recording);
    }
}
