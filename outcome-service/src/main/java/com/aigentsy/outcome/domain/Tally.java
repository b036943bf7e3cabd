package com.aigentsy.outcome.domain;

/**
 * One counter something is added to: the learning table's name, the row in it, and how it came out. {@code total} is
 * summed up beside the count, in the unit of the table.
 */
public record Tally(String table, String key, String outcome, long total) {

    public static final String PLATFORM = "platform";
    public static final String PLATFORM_TYPE = "platform_type";
    public static final String SOURCE = "source";
    public static final String LOSS_REASON = "loss_reason";
    public static final String PRICE_BAND = "price_band";

    /** Spent on language models by platform, in billionths of a US dollar. */
    public static final String SPEND = "spend";

    /** What a model said, by model and tenth of the probability, in millionths. */
    public static final String CALIBRATION = "calibration";

    /** Squared error by model, in millionths. */
    public static final String BRIER = "brier";

    /** Logarithmic loss by model, in millionths. */
    public static final String LOG_LOSS = "log_loss";

    /** Every score by model and week, in millionths; how it came out is the tenth it lies in. */
    public static final String SCORES = "scores";

    public Tally(String table, String key, String outcome) {
        this(table, key, outcome, 0);
    }
}
