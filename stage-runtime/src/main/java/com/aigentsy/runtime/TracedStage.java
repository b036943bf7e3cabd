package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.runtime.trace.Traces;
import com.aigentsy.runtime.trace.Work;
import com.aigentsy.runtime.trace.WorkSpan;

/** A stage whose every decision is a span, from which its events and tasks go on. */
record TracedStage(PollStage stage, Traces traces) implements PollStage {

    @Override
    public String name() {
        return stage.name();
    }

    @Override
    public Recording decide(Envelope<?> event) {
        try (WorkSpan span = traces.open(Work.on(name(), event.attributes()))) {
            try {
                return stage.decide(event).along(traces);
            } catch (RuntimeException e) {
                span.failed(e);
                throw e;
            }
        }
    }
}
