package com.aigentsy.outcome.domain;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityFeedback;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** That an opportunity reached a stage, and how long after it was found; the funnel counts each stage's first. */
public record Milestone(String opportunityId, String platform, Instant found, String stage, Duration after) {

    /** Empty for feedback, which leads back to where the opportunity was before. */
    public static Optional<Milestone> of(EventAttributes attributes, OpportunityEvent event) {
        return event instanceof OpportunityFeedback ? Optional.empty() : Optional.of(reached(attributes, event));
    }

    /** One bit per stage. */
    public int bit() {
        return 1 << Words.STATES.indexOf(stage);
    }

    private static Milestone reached(EventAttributes attributes, OpportunityEvent event) {
        Opportunity opportunity = event.opportunity();
        Instant found = opportunity.provenance().fetchedAt();
        var after = Duration.between(found, attributes.time());
        return new Milestone(
                opportunity.id(),
                opportunity.platform(),
                found,
                Words.type(event),
                after.isNegative() ? Duration.ZERO : after);
    }
}
