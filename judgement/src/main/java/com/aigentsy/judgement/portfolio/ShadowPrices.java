package com.aigentsy.judgement.portfolio;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What one more unit of each short resource would bring: Lagrange multipliers, zero for what is not short. */
record ShadowPrices(Map<Resource, Double> of) {

    static ShadowPrices free() {
        return new ShadowPrices(Map.of());
    }

    double price(Resource resource) {
        return of.getOrDefault(resource, 0.0);
    }

    /** What the work nets after paying for what it needs. */
    double reduced(Work work) {
        double net = work.netValue();
        for (var price : of.entrySet()) {
            net -= price.getValue() * work.needs(price.getKey());
        }
        return net;
    }

    /** At these prices nothing that keeps the limits can net more than this (weak duality). */
    double bound(Collection<Work> works, Limits limits) {
        double bound =
                works.stream().mapToDouble(work -> Math.max(0, reduced(work))).sum();
        for (var limit : limits.of().entrySet()) {
            bound += price(limit.getKey()) * limit.getValue();
        }
        return bound;
    }

    /** One step of subgradient descent: what is used beyond its limit gets dearer, what is left over cheaper. */
    ShadowPrices adjusted(Collection<Work> works, Limits limits, double step) {
        var wanted = works.stream().filter(work -> reduced(work) > 0).toList();
        var used = limits.used(wanted);
        var prices = new EnumMap<Resource, Double>(Resource.class);
        limits.of().forEach((resource, limit) -> {
            double all =
                    works.stream().mapToDouble(work -> work.needs(resource)).sum();
            double worth = works.stream()
                    .mapToDouble(work -> Math.max(0, work.netValue()))
                    .sum();
            double excess = all == 0 ? 0 : (used.get(resource) - limit) / all;
            double unit = all == 0 ? 0 : worth / all;
            prices.put(resource, Math.max(0, price(resource) + step * unit * excess));
        });
        return new ShadowPrices(prices);
    }
}
