package com.aigentsy.judgement.scoring;

/** The seed's word of advice. It is shown to people and decides nothing. */
public enum Recommendation {
    EXECUTE_IMMEDIATELY("EXECUTE IMMEDIATELY", 0.8, 2_000),
    EXECUTE("EXECUTE", 0.6, 1_000),
    CONSIDER("CONSIDER", 0.5, Double.NEGATIVE_INFINITY),
    LOW_PRIORITY("LOW PRIORITY", 0.3, Double.NEGATIVE_INFINITY),
    SKIP("SKIP", Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private final String words;
    private final double probabilityAbove;
    private final double expectedValueAbove;

    Recommendation(String words, double probabilityAbove, double expectedValueAbove) {
        this.words = words;
        this.probabilityAbove = probabilityAbove;
        this.expectedValueAbove = expectedValueAbove;
    }

    /** Both unrounded, the expected value in major units and 0 when unknown. */
    public static Recommendation of(double probability, double expectedValue) {
        for (Recommendation each : values()) {
            if (probability > each.probabilityAbove && expectedValue > each.expectedValueAbove) {
                return each;
            }
        }
        return SKIP;
    }

    public String words() {
        return words;
    }
}
