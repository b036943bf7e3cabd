package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityScored;

/** What the task of an opportunity on hold must remember to end it: the event that brought it, and its score. */
record HeldOpportunity(EventAttributes cause, OpportunityScored scored) {}
