package com.aigentsy.judgement.learning;

/** What is assumed before the first outcome: a probability, and how many outcomes that assumption is worth. */
record Prior(double mean, double strength) {

    static final Prior ACCEPTED = new Prior(0.3, 2);
    static final Prior PAID = new Prior(0.85, 4);

    double logOdds() {
        return Logistic.logOdds(mean);
    }
}
