package com.aigentsy.execution.generation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which providers are asked for a task, first to last, of those that are configured; {@code disabled} says for each other
 * provider why it is not.
 */
public record ModelOrder(
        Map<LlmTask, List<String>> byTask, Map<String, LanguageModel> models, Map<String, String> disabled) {

    public ModelOrder {
        byTask = Map.copyOf(byTask);
        models = Map.copyOf(models);
        disabled = Map.copyOf(disabled);
    }

    List<LanguageModel> of(LlmTask task) {
        return byTask.getOrDefault(task, List.of()).stream()
                .map(models::get)
                .filter(Objects::nonNull)
                .toList();
    }

    String why() {
        return "no model can be asked: " + String.join("; ", disabled.values());
    }
}
