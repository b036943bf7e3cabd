package com.aigentsy.execution;

import com.aigentsy.execution.budget.BudgetCaps;
import com.aigentsy.execution.budget.BudgetLedger;
import com.aigentsy.execution.budget.Budgets;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.generation.CallMeter;
import com.aigentsy.execution.generation.CallRecord;
import com.aigentsy.execution.generation.Conductor;
import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.LlmTask;
import com.aigentsy.execution.generation.ModelOrder;
import com.aigentsy.execution.llm.ChatModels;
import com.aigentsy.execution.llm.ProviderSettings;
import com.aigentsy.execution.postgres.PostgresCallLedger;
import com.aigentsy.runtime.Database;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Puts the conductor, its models and its money together. */
@Singleton
final class ModelsWiring {

    private static final Logger LOG = Logger.getLogger(ModelsWiring.class);
    private static final Duration SETTLING = Duration.ofSeconds(60);
    private static final Map<String, Function<ProviderSettings, LanguageModel>> PROVIDERS = Map.of(
            ChatModels.ANTHROPIC, ChatModels::anthropic,
            ChatModels.OPENAI, ChatModels::openAi,
            ChatModels.GEMINI, ChatModels::gemini);

    @Produces
    @Singleton
    BudgetLedger ledger(Database database, BudgetCaps caps, Clock clock, ModelsConfig models) {
        return new BudgetLedger(database, caps, clock, models.timeout().plus(SETTLING));
    }

    @Produces
    @Singleton
    Budgets budgets(Database database, BudgetCaps caps, Clock clock) {
        return new Budgets(database, caps, clock);
    }

    @Produces
    @Singleton
    ModelOrder order(ModelsConfig config, ExecutionConfig execution) {
        var models = new HashMap<String, LanguageModel>();
        var disabled = new HashMap<String, String>();
        config.providers()
                .forEach((name, provider) -> provider.apiKey()
                        .ifPresentOrElse(
                                key -> models.put(name, model(name, settings(key, provider, config, execution))),
                                () -> disabled.put(
                                        name,
                                        "%s: %s_API_KEY is not set".formatted(name, name.toUpperCase(Locale.ROOT)))));
        disabled.forEach((name, reason) -> LOG.infof("model_provider=%s state=disabled reason=\"%s\"", name, reason));
        return new ModelOrder(byTask(config), models, disabled);
    }

    @Produces
    @Singleton
    Conductor conductor(
            ModelOrder order,
            ModelsConfig config,
            Database database,
            BudgetLedger budget,
            Switches switches,
            MeterRegistry meters) {
        return new Conductor(
                order,
                config.priceList().map(ModelPrices.builtIn()::preferring).orElseGet(ModelPrices::builtIn),
                new PostgresCallLedger(database, budget),
                meter(meters),
                switches);
    }

    private static LanguageModel model(String name, ProviderSettings settings) {
        Function<ProviderSettings, LanguageModel> provider = PROVIDERS.get(name);
        if (provider == null) {
            throw new IllegalStateException("aigentsy.models.providers: no such provider: " + name);
        }
        return provider.apply(settings);
    }

    private static ProviderSettings settings(
            String key, ModelsConfig.Provider provider, ModelsConfig config, ExecutionConfig execution) {
        return new ProviderSettings(
                key, provider.baseUrl(), provider.model(), config.timeout(), execution.codeTokens());
    }

    private static Map<LlmTask, List<String>> byTask(ModelsConfig config) {
        return Stream.of(LlmTask.values())
                .collect(Collectors.toMap(
                        Function.identity(), task -> config.order().getOrDefault(task.slug(), List.of())));
    }

    private static CallMeter meter(MeterRegistry meters) {
        return call -> {
            String[] tags = {
                "provider",
                call.provider(),
                "model",
                call.model(),
                "task",
                call.key().task().slug()
            };
            meters.counter("gen_ai_client_estimated_cost", tags)
                    .increment(call.costUsd().doubleValue());
            tokens(meters, tags, call);
        };
    }

    private static void tokens(MeterRegistry meters, String[] tags, CallRecord call) {
        if (call.reply() != null
                && call.reply().inputTokens() instanceof Long in
                && call.reply().outputTokens() instanceof Long out) {
            io.micrometer.core.instrument.Tags common = io.micrometer.core.instrument.Tags.of(tags);
            meters.summary("gen_ai_client_token_usage", common.and("type", "input"))
                    .record(in);
            meters.summary("gen_ai_client_token_usage", common.and("type", "output"))
                    .record(out);
        }
    }
}
