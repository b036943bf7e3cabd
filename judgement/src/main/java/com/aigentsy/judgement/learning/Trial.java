package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.metrics.Forecast;

/** What the champion and another model said about the same case when it was judged, and whether it was accepted. */
public record Trial(double champion, double other, boolean accepted) {

    Forecast championForecast() {
        return new Forecast(champion, accepted);
    }

    Forecast otherForecast() {
        return new Forecast(other, accepted);
    }

    /** Below zero where the other said it better. */
    double othersLead() {
        return otherForecast().logLoss() - championForecast().logLoss();
    }
}
