package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Stage;
import com.aigentsy.scoring.domain.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

/** One line and one count for every decision. */
final class DecisionLog {

    private static final Logger LOG = Logger.getLogger(DecisionLog.class);
    private static final String STAGE = Stage.SCORE.slug();

    private final MeterRegistry meters;

    DecisionLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void decided(EventAttributes cause, Decision decision) {
        LOG.infof(
                "stage=%s opportunity=%s event=%s decision=%s reason=%s probability=%s net_value=%s model=%s",
                STAGE,
                cause.subject(),
                cause.id(),
                decision.word(),
                decision.reason(),
                decision.score().winProbability(),
                decision.score().netValue(),
                decision.score().model());
        count(decision.word());
    }

    void settled(EventAttributes cause, String decision, String reason) {
        LOG.infof(
                "stage=%s opportunity=%s event=%s decision=%s reason=%s",
                STAGE, cause.subject(), cause.id(), decision, reason);
        count(decision);
    }

    void expired(EventAttributes cause) {
        settled(cause, "expired", HoldExpiry.REASON);
    }

    private void count(String decision) {
        meters.counter("stage_decisions_total", "stage", STAGE, "decision", decision)
                .increment();
    }
}
