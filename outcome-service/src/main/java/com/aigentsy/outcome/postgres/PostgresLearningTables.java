package com.aigentsy.outcome.postgres;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.LearningTables;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.outcome.domain.WinLoss;
import com.aigentsy.outcome.domain.Words;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** One statement inserts the ending and moves every counter, so that a second completion moves none. */
public final class PostgresLearningTables implements LearningTables {

    private static final String ADD = """
            with ended as (
                insert into outcome (opportunity_id, event_id, outcome, reason, completed_at)
                values ($1::text, $2::uuid, $3::text, $4::text, $5::timestamptz)
                on conflict do nothing returning outcome),
            counted as (
                insert into tally (name, key, outcome, n)
                select t.name, t.key, ended.outcome, 1
                from ended, unnest($6::text[], $7::text[]) as t(name, key)
                on conflict (name, key, outcome) do update set n = tally.n + 1),
            spent as (
                insert into llm_use
                    (task, provider, model, outcome, calls, input_tokens, output_tokens, nano_usd)
                select u.* from ended, unnest($8::text[], $9::text[], $10::text[], $11::text[],
                    $12::bigint[], $13::bigint[], $14::bigint[], $15::bigint[])
                    as u(task, provider, model, outcome, calls, input_tokens, output_tokens, nano_usd)
                on conflict (task, provider, model, outcome) do update set
                    calls = llm_use.calls + excluded.calls,
                    input_tokens = llm_use.input_tokens + excluded.input_tokens,
                    output_tokens = llm_use.output_tokens + excluded.output_tokens,
                    nano_usd = llm_use.nano_usd + excluded.nano_usd)
            insert into won_value (platform, currency, minor)
            select $16::text, $17::text, $18::bigint from ended where $17::text is not null
            on conflict (platform, currency) do update set minor = won_value.minor + excluded.minor""";

    private static final String PUBLISHED = """
            insert into model (name, outcomes, snapshot) values ($1, $2, $3)
            on conflict (name) do update set outcomes = excluded.outcomes, snapshot = excluded.snapshot
            where model.outcomes < excluded.outcomes""";

    private final Database database;

    public PostgresLearningTables(Database database) {
        this.database = database;
    }

    @Override
    public Statement add(Ending ending, UUID eventId, Instant completedAt) {
        List<LlmUse> llm = ending.llm();
        return Statement.of(
                ADD,
                ending.opportunityId(),
                eventId,
                Words.of(ending.outcome()),
                ending.reason(),
                completedAt,
                ending.tallies().stream().map(Tally::table).toArray(String[]::new),
                ending.tallies().stream().map(Tally::key).toArray(String[]::new),
                words(llm, use -> use.key().task()),
                words(llm, use -> use.key().provider()),
                words(llm, use -> use.key().model()),
                words(llm, use -> use.key().outcome()),
                numbers(llm, LlmUse::calls),
                numbers(llm, LlmUse::inputTokens),
                numbers(llm, LlmUse::outputTokens),
                numbers(llm, LlmUse::nanoUsd),
                ending.platform(),
                ending.wonValue().map(won -> won.currency().getCurrencyCode()).orElse(null),
                ending.wonValue().map(Money::minor).orElse(null));
    }

    @Override
    public List<WinLoss> platforms() {
        List<TallyRow> rows = database.read(() -> TallyRow.list("id.name = ?1 order by id.key", Tally.PLATFORM));
        Map<String, Map<String, Long>> platforms = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.id.key(),
                        java.util.TreeMap::new,
                        Collectors.toMap(row -> row.id.outcome(), row -> row.n)));
        return platforms.entrySet().stream()
                .map(platform -> winLoss(platform.getKey(), platform.getValue()))
                .toList();
    }

    private static WinLoss winLoss(String platform, Map<String, Long> outcomes) {
        return new WinLoss(platform, outcomes.getOrDefault("won", 0L), outcomes.getOrDefault("lost", 0L));
    }

    @Override
    public List<ModelPublished> models() {
        List<ModelRow> rows = database.read(() -> ModelRow.list("order by name"));
        return rows.stream().map(ModelRow::model).toList();
    }

    @Override
    public Statement published(ModelPublished model) {
        return Statement.of(PUBLISHED, model.name(), model.outcomes(), EventJson.text(model))
                .expecting(1);
    }

    private static String[] words(List<LlmUse> uses, Function<LlmUse, String> word) {
        return uses.stream().map(word).toArray(String[]::new);
    }

    private static Long[] numbers(List<LlmUse> uses, ToLongFunction<LlmUse> number) {
        return uses.stream().mapToLong(number).boxed().toArray(Long[]::new);
    }
}
