package com.aigentsy.outcome.domain;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** That an opportunity reached a stage for the first time, and how long after it was found; the funnel counts these. */
public record Milestone(String opportunityId, String platform, Instant found, String stage, Duration after) {

    /** Empty for feedback and later revisions: the opportunity was there before. */
    public static Optional<Milestone> of(EventAttributes attributes, OpportunityEvent event) {
        return isFirstOfItsStage(event) ? Optional.of(reached(attributes, event)) : Optional.empty();
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

    private static boolean isFirstOfItsStage(OpportunityEvent event) {
        return switch (event) {
            case OpportunityPriced priced -> priced.revision() == 1;
            case OpportunitySubmitted submitted -> submitted.revision() == 1;
            case OpportunityFeedback _ -> false;
            case OpportunityDiscovered _, OpportunityScored _, OpportunityCompleted _ -> true;
        };
    }
}
