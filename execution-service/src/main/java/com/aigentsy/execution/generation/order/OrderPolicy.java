package com.aigentsy.execution.generation.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Puts the models of a task in order by validated success per dollar. Models judged often enough share their configured
 * places among themselves, best first; the others keep theirs. Once there is something to compare with, another one goes
 * first now and then, within bounds, so that there is something to learn from.
 */
public record OrderPolicy(LearningSettings settings) {

    /** {@code chance} is from 0 to below 1. */
    public Ranking rank(List<ModelName> configured, Map<ModelName, TrackRecord> records, double chance) {
        if (configured.size() < 2) {
            return Ranking.certain(configured, "the only model configured");
        }
        if (settings.frozen()) {
            return Ranking.certain(configured, "the configured order, frozen by the operator");
        }
        Map<ModelName, TrackRecord> known = known(configured, records);
        TrackRecord everyone = known.values().stream().reduce(TrackRecord.NONE, TrackRecord::plus);
        List<ModelName> best = learned(known, everyone);
        String why = why(best.equals(configured), known, everyone);
        return mayExplore(everyone) ? exploring(best, why, chance) : Ranking.certain(best, why);
    }

    private static Map<ModelName, TrackRecord> known(List<ModelName> configured, Map<ModelName, TrackRecord> records) {
        var known = new LinkedHashMap<ModelName, TrackRecord>();
        configured.forEach(name -> known.put(name, records.getOrDefault(name, TrackRecord.NONE)));
        return known;
    }

    private List<ModelName> learned(Map<ModelName, TrackRecord> known, TrackRecord everyone) {
        Queue<ModelName> best = new ArrayDeque<>(judged(known, everyone));
        return known.keySet().stream()
                .map(name -> enough(known.get(name)) ? best.remove() : name)
                .toList();
    }

    /** Those with enough answers, best first. */
    private List<ModelName> judged(Map<ModelName, TrackRecord> known, TrackRecord everyone) {
        return known.entrySet().stream()
                .filter(entry -> enough(entry.getValue()))
                .sorted(Comparator.comparingDouble(
                        entry -> -worth(entry.getValue(), everyone).perUsd()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean enough(TrackRecord record) {
        return record.judged() >= settings.enough();
    }

    private ModelWorth worth(TrackRecord record, TrackRecord everyone) {
        return ModelWorth.of(record, everyone, settings.attemptUsd());
    }

    /** Not before there is something to compare with; and what it costs stays below its share of all that was spent. */
    private boolean mayExplore(TrackRecord everyone) {
        return enough(everyone)
                && everyone.exploredUsd().doubleValue()
                        < settings.exploring() * everyone.costUsd().doubleValue();
    }

    private Ranking exploring(List<ModelName> best, String why, double chance) {
        double share = settings.exploring();
        int others = best.size() - 1;
        if (chance >= share) {
            return new Ranking(best, why, false, 1 - share);
        }
        ModelName tried = best.get(1 + Math.min(others - 1, (int) (chance / share * others)));
        var order = new ArrayList<>(best);
        order.remove(tried);
        order.addFirst(tried);
        return new Ranking(order, "trying out " + tried + "; else " + why, true, share / others);
    }

    private String why(boolean asConfigured, Map<ModelName, TrackRecord> known, TrackRecord everyone) {
        String judged = judged(known, everyone).stream()
                .map(name -> worth(known.get(name), everyone).describe(name))
                .collect(Collectors.joining("; "));
        if (judged.isEmpty()) {
            return "the configured order: no model has %d judged answers yet".formatted(settings.enough());
        }
        return (asConfigured ? "the configured order, confirmed: " : "learned: ") + judged;
    }
}
