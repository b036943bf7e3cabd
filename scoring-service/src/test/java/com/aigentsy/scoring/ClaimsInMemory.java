package com.aigentsy.scoring;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Route;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.domain.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Claims that wait; what is decided about one is told by the statement. */
record ClaimsInMemory(Map<String, Double> waiting) implements Scorings {

    @Override
    public Map<String, Double> claims(int most) {
        return waiting;
    }

    @Override
    public Statement decided(EventAttributes cause, Decision decision, Instant now) {
        return Statement.of("decided " + cause.subject());
    }

    @Override
    public Statement expired(String opportunityId, Instant now) {
        return Statement.of("expired " + opportunityId);
    }

    @Override
    public Statement chosen(String opportunityId, Route route, Instant now) {
        return Statement.of("chosen " + opportunityId);
    }

    @Override
    public Statement passedOver(String opportunityId, String reason, Route route, Instant now) {
        return Statement.of("passed over " + opportunityId);
    }

    @Override
    public Optional<Scoring> find(String opportunityId) {
        return Optional.empty();
    }
}
