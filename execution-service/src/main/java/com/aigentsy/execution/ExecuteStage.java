package com.aigentsy.execution;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.TaskDraft;
import java.util.function.Function;

/** Takes in what was scored: an execution and a task to work on it; everything slow happens there. */
public final class ExecuteStage implements PollStage {

    private final Function<Execution, Recording> open;

    /** {@code open} writes a new execution and leaves an existing one alone. */
    public ExecuteStage(Function<Execution, Recording> open) {
        this.open = open;
    }

    @Override
    public String name() {
        return "execute";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        if (!(event.event() instanceof OpportunityScored scored)) {
            throw new IllegalArgumentException("only scored opportunities are executed");
        }
        String id = Ids.execution(scored.opportunity().id());
        var execution = Execution.opened(id, event.attributes(), scored);
        return open.apply(execution)
                .task(new TaskDraft(
                        ExecutionWorker.KIND, id, "{}", event.attributes().time()));
    }
}
