package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Route;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.domain.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What was decided about each opportunity, once. */
public interface Scorings {

    Statement decided(EventAttributes cause, Decision decision, Instant now);

    /** The opportunity was on hold and nobody came. */
    Statement expired(String opportunityId, Instant now);

    /** Work that claimed a share of a day's means got it. */
    Statement chosen(String opportunityId, Route route, Instant now);

    /** Work that claimed a share of a day's means will not get it. */
    Statement passedOver(String opportunityId, String reason, Route route, Instant now);

    /** What waits to be chosen, with what it nets, the best first; work that explores is not among it. Blocking. */
    Map<String, Double> claims(int most);

    /** Blocking, for virtual threads. */
    Optional<Scoring> find(String opportunityId);
}
