package com.aigentsy.execution.pricing;

import com.aigentsy.events.Opportunity;
import java.util.List;

/** What our own books know that a price depends on. */
@FunctionalInterface
public interface Market {

    Facts facts(Opportunity opportunity);

    /** Counts of executions now open and now being worked on, and earlier prices of the same type and currency. */
    record Facts(int openRequests, int runningProjects, List<Double> similarPrices) {

        public Facts {
            similarPrices = List.copyOf(similarPrices);
        }
    }
}
