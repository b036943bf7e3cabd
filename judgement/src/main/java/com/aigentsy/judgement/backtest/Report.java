package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.metrics.Accuracy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one model did: its accuracy, if there was anything to judge, what its decisions brought, and their share of what
 * somebody who knew the outcomes would have got.
 */
public record Report(Optional<Accuracy> accuracy, double netValue, OptionalDouble shareOfHindsight) {

    static Report of(List<Judged> judged, DailyChoice choice) {
        double earned = choice.realised(judged, Judged::netValue);
        double possible = choice.realised(judged, each -> each.past().realised());
        return new Report(
                judged.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Accuracy.of(
                                judged.stream().map(Judged::forecast).toList())),
                earned,
                possible > 0 ? OptionalDouble.of(earned / possible) : OptionalDouble.empty());
    }
}
