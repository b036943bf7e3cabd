package com.aigentsy.scoring;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.ModelPublished.Part;
import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.scoring.domain.Judge;
import com.aigentsy.scoring.domain.Judges;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Restores the latest published model of each name in memory; it is read anew from the topic at every start. */
final class ModelSnapshots implements LearnedModels {

    private static final Part WHOLE = new Part(1, 1);

    private final Map<String, SortedMap<Integer, ModelPublished>> parts = new HashMap<>();
    private volatile Judges judges = Judges.beginning();

    /** Figures without a state are for people; an older training never replaces a newer one. */
    @Override
    public synchronized void learned(ModelPublished published) {
        if (published.state() == null || isOld(published)) {
            return;
        }
        SortedMap<Integer, ModelPublished> known = parts.computeIfAbsent(published.name(), _ -> new TreeMap<>());
        known.values().removeIf(part -> !part.version().equals(published.version()));
        known.put(part(published).number(), published);
        if (known.size() == part(published).of()) {
            judges = judges.with(restored(known));
        }
    }

    @Override
    public Judges judges() {
        return judges;
    }

    private boolean isOld(ModelPublished published) {
        return parts.getOrDefault(published.name(), new TreeMap<>()).values().stream()
                .anyMatch(known -> published.trainedAt().isBefore(known.trainedAt()));
    }

    private static Judge restored(SortedMap<Integer, ModelPublished> parts) {
        ModelPublished first = parts.values().iterator().next();
        var state = new StringBuilder();
        parts.values().forEach(part -> state.append(part.state()));
        var snapshot = new ModelSnapshot(first.name(), first.outcomes(), first.parameters(), state.toString());
        String role = Objects.requireNonNullElse(first.role(), ModelPublished.CHALLENGER);
        return new Judge(first.version(), role, first.trainedAt(), Models.restore(snapshot));
    }

    private static Part part(ModelPublished published) {
        return Objects.requireNonNullElse(published.part(), WHOLE);
    }
}
