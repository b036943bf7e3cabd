package com.aigentsy.judgement.backtest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Takes on the best few of every day (UTC), and nothing that is not worth more than zero. */
record DailyChoice(int capacity) {

    /** What those chosen by this measure brought in the end. */
    double realised(List<Judged> judged, ToDoubleFunction<Judged> measure) {
        return days(judged).stream()
                .flatMap(day -> best(day, measure).stream())
                .mapToDouble(each -> each.past().realised())
                .sum();
    }

    private static Collection<List<Judged>> days(List<Judged> judged) {
        return judged.stream()
                .filter(each -> each.past().stakes().isKnown())
                .collect(Collectors.groupingBy(
                        each -> LocalDate.ofInstant(each.past().decidedAt(), ZoneOffset.UTC),
                        TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    private List<Judged> best(List<Judged> day, ToDoubleFunction<Judged> measure) {
        return day.stream()
                .filter(each -> measure.applyAsDouble(each) > 0)
                .sorted(Comparator.comparingDouble(measure).reversed())
                .limit(capacity)
                .toList();
    }
}
