package com.aigentsy.outcome;

import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.Milestone;
import com.aigentsy.runtime.Statement;
import java.util.UUID;

/** Adds what happened to the learning tables; the same thing again adds nothing, whatever the order. */
public interface Counters {

    /** Counts an ending, unless the opportunity has ended before. */
    Statement ended(Ending ending, UUID eventId);

    /** Counts a milestone, unless the opportunity was there before. */
    Statement reached(Milestone milestone);
}
