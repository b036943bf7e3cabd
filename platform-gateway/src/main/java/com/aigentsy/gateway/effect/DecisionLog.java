package com.aigentsy.gateway.effect;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jboss.logging.Logger;

/** One line and one count per decision of a stage: {@code stage_decisions_total{stage, decision}}. */
public record DecisionLog(String stage, MeterRegistry meters) {

    private static final Logger LOG = Logger.getLogger(DecisionLog.class);

    /** @param event what was decided about: an effect's key or a submission's number */
    public void say(String opportunity, Object event, String decision, String reason) {
        String slug = decision.toLowerCase(Locale.ROOT);
        LOG.infof("stage=%s opportunity=%s event=%s decision=%s reason=%s", stage, opportunity, event, slug, reason);
        meters.counter("stage_decisions_total", "stage", stage, "decision", slug)
                .increment();
    }
}
