package com.aigentsy.judgement.learning;

import java.util.Locale;

/** How far one feature moves the log-odds from those of an average opportunity. */
public record Contribution(String feature, double logOdds) {

    public String inWords() {
        return String.format(Locale.ROOT, "%s: %+.2f log-odds", feature, logOdds);
    }
}
