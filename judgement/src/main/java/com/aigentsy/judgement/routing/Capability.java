package com.aigentsy.judgement.routing;

import java.math.BigDecimal;

/** How well a type of work is done here: confidence 0–1, a person's cost as a share of the value, usual days. */
public record Capability(double confidence, BigDecimal costShare, int days) {

    static Capability of(double confidence, String costShare, int days) {
        return new Capability(confidence, new BigDecimal(costShare), days);
    }
}
