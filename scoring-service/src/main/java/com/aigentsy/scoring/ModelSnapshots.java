package com.aigentsy.scoring;

import com.aigentsy.events.ModelPublished;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the latest published model of each name in memory; it is read anew from the topic at every start. */
final class ModelSnapshots implements LearnedModels {

    private final Map<String, ModelPublished> latest = new ConcurrentHashMap<>();

    /** A name's records arrive in order, all being on one partition; an older training never replaces a newer one. */
    @Override
    public void learned(ModelPublished model) {
        latest.merge(model.name(), model, (known, next) -> next.trainedAt().isBefore(known.trainedAt()) ? known : next);
    }

    @Override
    public List<ModelPublished> known() {
        return latest.values().stream()
                .sorted(Comparator.comparing(ModelPublished::name))
                .toList();
    }
}
