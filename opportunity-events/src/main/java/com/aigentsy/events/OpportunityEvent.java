package com.aigentsy.events;

/**
 * What happened to one opportunity. Each event carries what came before it, so one record tells the whole story so far.
 *
 * <pre>discovered → scored → priced → submitted → completed
 *                              ▲        │
 *                              └ feedback</pre>
 */
public sealed interface OpportunityEvent extends PipelineEvent
        permits OpportunityDiscovered,
                OpportunityScored,
                OpportunityPriced,
                OpportunitySubmitted,
                OpportunityFeedback,
                OpportunityCompleted {

    Opportunity opportunity();
}
