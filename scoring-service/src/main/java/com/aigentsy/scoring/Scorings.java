package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.domain.Decision;
import java.time.Instant;
import java.util.Optional;

/** What was decided about each opportunity, once. */
public interface Scorings {

    Statement decided(EventAttributes cause, Decision decision, Instant now);

    /** The opportunity was on hold and nobody came. */
    Statement expired(String opportunityId, Instant now);

    /** Blocking, for virtual threads. */
    Optional<Scoring> find(String opportunityId);
}
