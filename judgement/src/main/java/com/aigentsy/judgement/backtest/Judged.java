package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.metrics.Forecast;

/** A past case with what one model said about it at the time. */
record Judged(PastCase past, double accepted, double netValue) {

    Forecast forecast() {
        return new Forecast(accepted, past.label().accepted());
    }
}
