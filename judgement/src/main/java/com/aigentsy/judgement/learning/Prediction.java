package com.aigentsy.judgement.learning;

import com.aigentsy.judgement.scoring.Judgement;
import com.aigentsy.judgement.scoring.Judgement.Interval;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What a model expects: the probability that the work is accepted with its 80 % interval, the probability that accepted
 * work is paid, and what speaks for and against, strongest first.
 */
public record Prediction(double accepted, Interval interval, double paidIfAccepted, List<Contribution> contributions) {

    public Prediction {
        contributions = List.copyOf(contributions);
    }

    /** The same in the words of any scoring model: contributions are its factors and its reasons. */
    public Judgement judgement(String model, String version) {
        var factors = new LinkedHashMap<String, Double>();
        contributions.forEach(each -> factors.put(each.feature(), each.logOdds()));
        var reasons = contributions.stream().map(Contribution::inWords).toList();
        return new Judgement(accepted, interval, factors, reasons, model, version);
    }

    /** The probability that the work is accepted and paid. */
    public double paid() {
        return accepted * paidIfAccepted;
    }
}
