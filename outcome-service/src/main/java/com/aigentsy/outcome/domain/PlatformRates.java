package com.aigentsy.outcome.domain;

import com.aigentsy.events.ModelPublished;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The simplest model learning can publish: wins, losses and win rate per platform and over all. A rate stands on counted
 * outcomes only; without any there is no model.
 */
public record PlatformRates(List<WinLoss> platforms) {

    public static final String NAME = "platform-rates";

    private static final String ALL = "all";

    public PlatformRates {
        platforms = platforms.stream().filter(counts -> counts.labels() > 0).toList();
    }

    /** Counted outcomes of one platform that are labels. */
    public long outcomes() {
        return platforms.stream().mapToLong(WinLoss::labels).sum();
    }

    /** The version is the number of outcomes it stands on, so that a later one always has a higher number. */
    public ModelPublished model(Instant trainedAt) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        platforms.forEach(counts -> put(parameters, counts));
        put(parameters, total());
        return new ModelPublished(NAME, Long.toString(outcomes()), trainedAt, outcomes(), parameters);
    }

    private WinLoss total() {
        return platforms.stream()
                .reduce(
                        new WinLoss(ALL, 0, 0),
                        (sum, next) -> new WinLoss(ALL, sum.wins() + next.wins(), sum.losses() + next.losses()));
    }

    private static void put(Map<String, Double> parameters, WinLoss counts) {
        parameters.put(counts.platform() + ".wins", (double) counts.wins());
        parameters.put(counts.platform() + ".losses", (double) counts.losses());
        counts.winRate().ifPresent(rate -> parameters.put(counts.platform() + ".rate", rate));
    }
}
