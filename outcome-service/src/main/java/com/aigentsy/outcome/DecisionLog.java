package com.aigentsy.outcome;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.Words;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** One line and one count per ending that was learned from. */
final class DecisionLog {

    private static final Logger LOG = Logger.getLogger(DecisionLog.class);

    private final MeterRegistry meters;

    DecisionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void learned(EventAttributes event, Ending ending) {
        String outcome = Words.of(ending.outcome());
        LOG.infof(
                "stage=learn opportunity=%s event=%s decision=%s reason=%s",
                ending.opportunityId(), event.id(), outcome, ending.reason());
        meters.counter("stage_decisions_total", "stage", "learn", "decision", outcome)
                .increment();
    }
}
