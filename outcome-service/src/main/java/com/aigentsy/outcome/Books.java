package com.aigentsy.outcome;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.outcome.domain.Balance;
import com.aigentsy.runtime.Statement;

/** The record of everything that happened to every opportunity. Writing the same event again changes nothing. */
public interface Books {

    Statement happened(EventAttributes attributes, OpportunityEvent event);

    Statement noted(EventAttributes attributes, PipelineNotice notice);

    /** The opportunity waits, is unknown or quarantined in a service, or no longer. */
    Statement attention(PipelineNotice notice);

    /** Blocking. */
    Balance balance();
}
