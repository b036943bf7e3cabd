package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.scoring.domain.Claim;
import java.time.Instant;

/** What the task of work that waits to be chosen must remember: the event that brought it, its score, its claim. */
record ClaimedOpportunity(EventAttributes cause, OpportunityScored scored, Claim claim, Instant since) {}
