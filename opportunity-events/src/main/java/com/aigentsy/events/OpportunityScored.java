package com.aigentsy.events;

/** The work was judged and somebody was chosen to do it. */
public record OpportunityScored(Opportunity opportunity, Score score, Route route) implements OpportunityEvent {}
