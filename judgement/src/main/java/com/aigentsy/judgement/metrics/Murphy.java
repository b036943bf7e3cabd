package com.aigentsy.judgement.metrics;

/**
 * What a Brier score is made of (Murphy 1973): {@code reliability − resolution + uncertainty}, exactly where all
 * forecasts of a bin are equal and nearly otherwise.
 */
public record Murphy(double reliability, double resolution, double uncertainty) {

    public double brier() {
        return reliability - resolution + uncertainty;
    }
}
