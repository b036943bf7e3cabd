package com.aigentsy.execution.generation;

import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.execution.generation.order.OrderPolicy;
import com.aigentsy.execution.generation.order.Ranking;
import com.aigentsy.execution.generation.order.TrackRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which models are asked for a task, first to last: the configured ones, as the policy orders them by what is known. */
public final class ModelOrder {

    private final Configured configured;
    private final OrderPolicy policy;
    private final TrackRecords records;

    public ModelOrder(Configured configured, OrderPolicy policy, TrackRecords records) {
        this.configured = configured;
        this.policy = policy;
        this.records = records;
    }

    /** The models of each task in the operator's order; {@code disabled} says for every other provider why not. */
    public record Configured(Map<LlmTask, List<LanguageModel>> byTask, Map<String, String> disabled) {

        public Configured {
            byTask = Map.copyOf(byTask);
            disabled = Map.copyOf(disabled);
        }
    }

    List<Choice> of(CallKey key) {
        Map<ModelName, LanguageModel> models = named(configured.byTask().getOrDefault(key.task(), List.of()));
        Ranking ranking = rank(key, List.copyOf(models.keySet()));
        List<Choice> choices = new ArrayList<>();
        for (ModelName name : ranking.order()) {
            boolean explored = ranking.explored() && choices.isEmpty();
            LanguageModel model = Objects.requireNonNull(models.get(name));
            choices.add(new Choice(model, ranking.why(), explored, ranking.propensity()));
        }
        return choices;
    }

    String why() {
        return "no model can be asked: "
                + String.join("; ", configured.disabled().values());
    }

    private Ranking rank(CallKey key, List<ModelName> names) {
        return policy.rank(
                names, names.size() < 2 ? Map.of() : records.of(key.task().slug()), key.chance());
    }

    private static Map<ModelName, LanguageModel> named(List<LanguageModel> models) {
        var named = new LinkedHashMap<ModelName, LanguageModel>();
        models.forEach(model -> named.putIfAbsent(new ModelName(model.provider(), model.name()), model));
        return named;
    }
}
