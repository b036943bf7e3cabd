package com.aigentsy.judgement.pricing;

/** A price that was asked once, as a multiple of the usual price of that work, and whether it was accepted. */
public record AskedPrice(double multiple, boolean accepted) {

    public AskedPrice {
        if (!(multiple > 0) || Double.isInfinite(multiple)) {
            throw new IllegalArgumentException("an asked price is a positive multiple, not " + multiple);
        }
    }
}
