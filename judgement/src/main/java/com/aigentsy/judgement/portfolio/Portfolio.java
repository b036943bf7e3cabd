package com.aigentsy.judgement.portfolio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The best work to take on within the limits. Shadow prices are found by Lagrangian relaxation; at every step the work is
 * filled in by what it nets at those prices, and the best filling is kept. {@code bound} is what no choice can exceed.
 */
public record Portfolio(List<Choice> choices, double netValue, double bound) {

    private static final int STEPS = 200;

    public Portfolio {
        choices = List.copyOf(choices);
    }

    /** One piece of work, taken on or not, and why. */
    public record Choice(String id, boolean taken, String reason) {}

    public static Portfolio choose(Collection<Work> works, Limits limits) {
        var paying = works.stream().filter(work -> work.netValue() > 0).toList();
        var prices = ShadowPrices.free();
        var best = fill(paying, limits, prices);
        var bestPrices = prices;
        double bound = prices.bound(paying, limits);
        for (int step = 1; step <= STEPS; step++) {
            prices = prices.adjusted(paying, limits, 4.0 / Math.sqrt(step));
            bound = Math.min(bound, prices.bound(paying, limits));
            var filled = fill(paying, limits, prices);
            if (netValue(filled) > netValue(best)) {
                best = filled;
                bestPrices = prices;
            }
        }
        return explained(works, best, new Scarcity(limits, bestPrices), bound);
    }

    private record Scarcity(Limits limits, ShadowPrices prices) {}

    private static List<Work> fill(List<Work> paying, Limits limits, ShadowPrices prices) {
        var taken = new ArrayList<Work>();
        var used = new EnumMap<Resource, Double>(Resource.class);
        paying.stream()
                .sorted(Comparator.<Work>comparingDouble(prices::reduced)
                        .reversed()
                        .thenComparing(Work::id))
                .filter(work -> limits.allow(used, work))
                .forEach(work -> {
                    taken.add(work);
                    limits.of().keySet().forEach(each -> used.merge(each, work.needs(each), Double::sum));
                });
        return taken;
    }

    private static double netValue(List<Work> works) {
        return works.stream().mapToDouble(Work::netValue).sum();
    }

    private static Portfolio explained(Collection<Work> works, List<Work> taken, Scarcity scarcity, double bound) {
        var used = scarcity.limits().used(taken);
        var choices = works.stream()
                .map(work -> new Choice(work.id(), taken.contains(work), reason(work, taken, scarcity, used)))
                .toList();
        return new Portfolio(choices, netValue(taken), bound);
    }

    private static String reason(Work work, List<Work> taken, Scarcity scarcity, Map<Resource, Double> used) {
        if (work.netValue() <= 0) {
            return String.format(Locale.ROOT, "nets %.2f: does not pay", work.netValue());
        }
        if (taken.contains(work)) {
            return String.format(Locale.ROOT, "nets %.2f%s", work.netValue(), paidFor(work, scarcity.prices()));
        }
        var shortOf = scarcity.limits().of().entrySet().stream()
                .filter(limit -> used.get(limit.getKey()) + work.needs(limit.getKey()) > limit.getValue())
                .map(limit -> String.format(
                        Locale.ROOT,
                        "needs %.2f %s and %.2f of %.2f are left",
                        work.needs(limit.getKey()),
                        limit.getKey().words(),
                        limit.getValue() - used.get(limit.getKey()),
                        limit.getValue()))
                .toList();
        return String.format(
                Locale.ROOT,
                "nets %.2f, less than what was taken on instead: %s",
                work.netValue(),
                String.join("; ", shortOf));
    }

    private static String paidFor(Work work, ShadowPrices prices) {
        double reduced = prices.reduced(work);
        return reduced == work.netValue()
                ? ""
                : String.format(Locale.ROOT, ", %.2f after paying for what is short", reduced);
    }
}
