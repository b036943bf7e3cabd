package com.aigentsy.execution.pricing;

import com.aigentsy.events.Opportunity;
import com.aigentsy.judgement.pricing.AskedPrice;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.List;

/** What our own books know that a price depends on. */
public interface Market {

    Facts facts(Opportunity opportunity);

    /** Once for an opportunity: what was asked for it, and whether the client took it. */
    Recording decided(String opportunityId, AskedPrice asked, Instant at);

    /**
     * Counts of executions now open and now being worked on, earlier prices of the same type and currency, and what became
     * of the prices that were negotiated.
     */
    record Facts(int openRequests, int runningProjects, List<Double> similarPrices, List<AskedPrice> asked) {

        public Facts {
            similarPrices = List.copyOf(similarPrices);
            asked = List.copyOf(asked);
        }
    }
}
