package com.aigentsy.execution;

import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.ModelOrder;
import com.aigentsy.execution.llm.ChatModels;
import com.aigentsy.execution.llm.ProviderSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Reads the configuration: which providers can be asked, why the others cannot, and the models of each task, each of them
 * behind the {@code guard}.
 */
record ConfiguredModels(ModelsConfig config, UnaryOperator<LanguageModel> guard) {

    private static final Logger LOG = Logger.getLogger(ConfiguredModels.class);
    private static final Map<String, Function<ProviderSettings, LanguageModel>> PROVIDERS = Map.of(
            "anthropic", ChatModels::anthropic,
            "openai", ChatModels::openAi,
            "gemini", ChatModels::gemini,
            "openai-compatible", ChatModels::openAiCompatible,
            "ollama", ChatModels::ollama);
    private static final Set<String> KEYLESS = Set.of("openai-compatible", "ollama");
    private static final String NO_KEY = "none";

    ModelOrder.Configured read(ModelPrices prices) {
        Map<String, String> disabled = disabled();
        disabled.forEach((name, why) -> LOG.infof("model_provider=%s state=disabled reason=\"%s\"", name, why));
        Map<LlmTask, List<LanguageModel>> byTask = Stream.of(LlmTask.values())
                .collect(Collectors.toMap(Function.identity(), task -> models(task, disabled)));
        byTask.values().stream()
                .flatMap(List::stream)
                .filter(model -> prices.of(model.provider(), model.name()).isEmpty())
                .map(model -> prices.missing(model.provider(), model.name()))
                .distinct()
                .forEach(LOG::warn);
        return new ModelOrder.Configured(byTask, disabled);
    }

    private Map<String, String> disabled() {
        return config.providers().keySet().stream()
                .filter(name -> missing(name).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), name -> missing(name).orElseThrow()));
    }

    private Optional<String> missing(String name) {
        ModelsConfig.Provider provider = config.providers().get(name);
        if (provider.apiKey().isEmpty() && !KEYLESS.contains(name)) {
            return Optional.of(unset(name, "API_KEY"));
        }
        if (provider.baseUrl().isEmpty()) {
            return Optional.of(unset(name, "BASE_URL"));
        }
        return provider.model().isEmpty() ? Optional.of(unset(name, "MODEL")) : Optional.empty();
    }

    private static String unset(String name, String variable) {
        return "%s: %s_%s is not set"
                .formatted(name, name.toUpperCase(Locale.ROOT).replace('-', '_'), variable);
    }

    private List<LanguageModel> models(LlmTask task, Map<String, String> disabled) {
        return config.order().getOrDefault(task.slug(), List.of()).stream()
                .map(String::strip)
                .filter(entry -> !disabled.containsKey(provider(entry)))
                .map(this::model)
                .toList();
    }

    private LanguageModel model(String entry) {
        String name = provider(entry);
        Function<ProviderSettings, LanguageModel> models = PROVIDERS.get(name);
        ModelsConfig.Provider provider = config.providers().get(name);
        if (models == null || provider == null) {
            throw new IllegalStateException("the order of models names " + name + "; there are " + PROVIDERS.keySet());
        }
        String own = entry.substring(name.length());
        return guard.apply(models.apply(new ProviderSettings(
                provider.apiKey().orElse(NO_KEY),
                provider.baseUrl().orElseThrow(),
                own.isEmpty() ? provider.model().orElseThrow() : own.substring(1),
                provider.timeout().orElse(config.timeout()))));
    }

    private static String provider(String entry) {
        return entry.split("/", 2)[0];
    }
}
