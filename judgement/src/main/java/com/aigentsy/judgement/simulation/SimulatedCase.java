package com.aigentsy.judgement.simulation;

import com.aigentsy.judgement.backtest.HistoryLine;

/** A simulated opportunity as history tells it, and the true probabilities that only the oracle knows. */
public record SimulatedCase(HistoryLine line, double accepted, double paidIfAccepted) {

    /** The true probability that it is accepted and paid. */
    public double paid() {
        return accepted * paidIfAccepted;
    }
}
