package com.aigentsy.judgement.pricing;

import com.aigentsy.judgement.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The constants of the seed's price, as the seed had them; hours and weekdays are UTC. */
final class LegacyV1PriceTable {

    private static final List<Step> DEMAND = List.of(new Step(11, 1.5), new Step(6, 1.25), new Step(3, 1.1));
    private static final List<Step> CAPACITY = List.of(new Step(5, 1.3), new Step(3, 1.15));
    private static final List<Step> LOYALTY = List.of(new Step(5, 0.85), new Step(3, 0.9), new Step(1, 0.95));

    private static final double WEEKEND = 1.1;
    private static final double NIGHT = 0.95;
    private static final double WORKING_HOURS = 1.05;
    private static final double SIMILAR_CHEAPER = 0.9;
    private static final double SIMILAR_DEARER = 1.05;
    static final double NEUTRAL = 1.0;

    private LegacyV1PriceTable() {}

    /** Applies from this count on. */
    private record Step(int from, double factor) {}

    static double demand(int openRequests) {
        return first(openRequests, DEMAND);
    }

    static double capacity(int runningProjects) {
        return first(runningProjects, CAPACITY);
    }

    static double loyalty(int paidPurchases) {
        return first(paidPurchases, LOYALTY);
    }

    /** Of the day; {@link #NEUTRAL} where it has no say. */
    static double day(Instant at) {
        return at.atZone(ZoneOffset.UTC).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? WEEKEND : NEUTRAL;
    }

    /** Of the hour; {@link #NEUTRAL} where it has no say. */
    static double hour(Instant at) {
        int hour = at.atZone(ZoneOffset.UTC).getHour();
        if (hour < 6 || hour > 22) {
            return NIGHT;
        }
        return hour >= 9 && hour <= 17 ? WORKING_HOURS : NEUTRAL;
    }

    static double competition(Money base, List<Double> similarPrices) {
        if (similarPrices.isEmpty()) {
            return NEUTRAL;
        }
        double average = sum(similarPrices) / similarPrices.size();
        int order = Double.compare(average, base.majorAsDouble());
        return order < 0 ? SIMILAR_CHEAPER : order > 0 ? SIMILAR_DEARER : NEUTRAL;
    }

    /** Plain left-to-right addition; a stream's compensated sum would differ in the last digit. */
    private static double sum(List<Double> prices) {
        double sum = 0;
        for (double price : prices) {
            sum += price;
        }
        return sum;
    }

    private static double first(int count, List<Step> steps) {
        return steps.stream()
                .filter(step -> count >= step.from())
                .findFirst()
                .map(Step::factor)
                .orElse(NEUTRAL);
    }
}
