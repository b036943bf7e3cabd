package com.aigentsy.outcome.domain;

import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import java.util.List;
import java.util.Locale;

/** The words of the books: what an event is called, which state it leads to, and where an opportunity can stand. */
public final class Words {

    /** The states of an opportunity, in the order it passes them. */
    public static final List<String> STATES = List.of("discovered", "scored", "priced", "submitted", "completed");

    /** Where an opportunity stands in the balance; exactly one of these. */
    public static final List<String> STANDINGS = List.of("completed", "in_flight", "waiting", "quarantined", "unknown");

    private Words() {}

    public static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    public static String type(OpportunityEvent event) {
        return switch (event) {
            case OpportunityDiscovered _ -> "discovered";
            case OpportunityScored _ -> "scored";
            case OpportunityPriced _ -> "priced";
            case OpportunitySubmitted _ -> "submitted";
            case OpportunityFeedback _ -> "feedback";
            case OpportunityCompleted _ -> "completed";
        };
    }

    /** Feedback is answered while the offer stays submitted. */
    public static String state(OpportunityEvent event) {
        return event instanceof OpportunityFeedback ? "submitted" : type(event);
    }
}
