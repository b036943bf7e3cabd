package com.aigentsy.events;

/** A real, new, eligible piece of paid work was seen. */
public record OpportunityDiscovered(Opportunity opportunity) implements OpportunityEvent {}
