package com.aigentsy.judgement.routing;

/** How likely work is accepted, and how likely accepted work is paid. */
public record Chances(double accepted, double paidIfAccepted) {

    public double paid() {
        return accepted * paidIfAccepted;
    }
}
