package com.aigentsy.judgement.pricing;

import java.time.Instant;

/** What weekend and hour (UTC) do to a price. */
public enum TimeRule {
    /** As the seed had it: the rule of the hour overwrites that of the weekend, where it has a say. */
    LEGACY_V1(LegacyV1Price.NAME) {
        @Override
        double factor(Instant at) {
            double hour = LegacyV1PriceTable.hour(at);
            return hour == LegacyV1PriceTable.NEUTRAL ? LegacyV1PriceTable.day(at) : hour;
        }
    },
    /** Corrected: both count, so a weekend is dearer at every hour. */
    V2("v2") {
        @Override
        double factor(Instant at) {
            return LegacyV1PriceTable.day(at) * LegacyV1PriceTable.hour(at);
        }
    };

    private final String model;

    TimeRule(String model) {
        this.model = model;
    }

    abstract double factor(Instant at);

    String model() {
        return model;
    }
}
