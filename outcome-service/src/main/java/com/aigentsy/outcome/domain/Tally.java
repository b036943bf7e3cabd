package com.aigentsy.outcome.domain;

/** One counter an ending is added to: the learning table's name and the row in it. */
public record Tally(String table, String key) {

    public static final String PLATFORM = "platform";
    public static final String PLATFORM_TYPE = "platform_type";
    public static final String SOURCE = "source";
    public static final String LOSS_REASON = "loss_reason";
    public static final String PRICE_BAND = "price_band";
}
