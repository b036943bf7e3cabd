package com.aigentsy.outcome.postgres;

import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.Counters;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.Ending.Taught;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.Milestone;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.outcome.domain.Words;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One statement inserts what happened and moves every counter, in the live generation and in one that is being built, so
 * that what happens during a rebuild is in both. With a {@code generation}, in that one only, as long as it is built.
 */
public record PostgresCounters(@Nullable Long generation) implements Counters {

    /** The lock keeps a rebuild's own writing and swapping out, which takes it alone. */
    private static final String GENERATIONS = """
            with generations as materialized (
                select id from pg_advisory_xact_lock_shared(hashtext('outcome.learning')) as locked, generation
                where case when $1::bigint is null then state <> 'retired' else id = $1::bigint and state = 'building' end),
            """;

    private static final String ENDED = GENERATIONS + """
            ended as (
                insert into outcome
                    (generation, opportunity_id, event_id, outcome, reason, completed_at, matured_at, lesson)
                select id, $2::text, $3::uuid, $4::text, $5::text, $6::timestamptz, $7::timestamptz, $8::text
                from generations
                on conflict (generation, opportunity_id) do nothing returning generation),
            counted as (
                insert into tally (generation, name, key, outcome, n, total)
                select ended.generation, t.name, t.key, t.outcome, 1, t.total
                from ended, unnest($9::text[], $10::text[], $11::text[], $12::bigint[]) as t(name, key, outcome, total)
                on conflict (generation, name, key, outcome) do update set
                    n = tally.n + 1, total = tally.total + excluded.total),
            spent as (
                insert into llm_use
                    (generation, task, provider, model, outcome, calls, input_tokens, output_tokens, nano_usd)
                select ended.generation, u.* from ended, unnest($13::text[], $14::text[], $15::text[], $16::text[],
                    $17::bigint[], $18::bigint[], $19::bigint[], $20::bigint[])
                    as u(task, provider, model, outcome, calls, input_tokens, output_tokens, nano_usd)
                on conflict (generation, task, provider, model, outcome) do update set
                    calls = llm_use.calls + excluded.calls,
                    input_tokens = llm_use.input_tokens + excluded.input_tokens,
                    output_tokens = llm_use.output_tokens + excluded.output_tokens,
                    nano_usd = llm_use.nano_usd + excluded.nano_usd)
            insert into won_value (generation, platform, currency, minor)
            select generation, $21::text, $22::text, $23::bigint from ended where $22::text is not null
            on conflict (generation, platform, currency) do update set minor = won_value.minor + excluded.minor""";

    private static final String REACHED = GENERATIONS + """
            fresh as (
                insert into reached (generation, opportunity_id, stages)
                select id, $2::text, $3::int from generations
                on conflict (generation, opportunity_id) do update set stages = reached.stages | excluded.stages
                where reached.stages & excluded.stages = 0
                returning generation)
            insert into funnel (generation, cohort, platform, stage, reached, seconds)
            select generation, ($4::timestamptz at time zone 'UTC')::date, $5::text, $6::text, 1, $7::bigint from fresh
            on conflict (generation, cohort, platform, stage) do update set
                reached = funnel.reached + 1, seconds = funnel.seconds + excluded.seconds""";

    @Override
    public Statement ended(Ending ending, UUID eventId) {
        List<LlmUse> llm = ending.llm();
        List<Tally> tallies = ending.tallies();
        return Statement.of(
                ENDED,
                generation,
                ending.opportunityId(),
                eventId,
                Words.of(ending.outcome()),
                StorableText.of(ending.reason()),
                ending.completedAt(),
                ending.taught().map(Taught::maturedAt).orElse(null),
                ending.taught().map(Taught::lesson).map(EventJson::text).orElse(null),
                tallies.stream().map(Tally::table).toArray(String[]::new),
                tallies.stream().map(tally -> StorableText.of(tally.key())).toArray(String[]::new),
                tallies.stream().map(Tally::outcome).toArray(String[]::new),
                tallies.stream().map(Tally::total).toArray(Long[]::new),
                words(llm, use -> use.key().task()),
                words(llm, use -> use.key().provider()),
                words(llm, use -> use.key().model()),
                words(llm, use -> use.key().outcome()),
                numbers(llm, LlmUse::calls),
                numbers(llm, LlmUse::inputTokens),
                numbers(llm, LlmUse::outputTokens),
                numbers(llm, LlmUse::nanoUsd),
                StorableText.of(ending.platform()),
                ending.wonValue().map(won -> won.currency().getCurrencyCode()).orElse(null),
                ending.wonValue().map(Money::minor).orElse(null));
    }

    @Override
    public Statement reached(Milestone milestone) {
        return Statement.of(
                REACHED,
                generation,
                milestone.opportunityId(),
                milestone.bit(),
                milestone.found(),
                StorableText.of(milestone.platform()),
                milestone.stage(),
                milestone.after().toSeconds());
    }

    private static String[] words(List<LlmUse> uses, Function<LlmUse, String> word) {
        return uses.stream().map(word).map(StorableText::of).toArray(String[]::new);
    }

    private static Long[] numbers(List<LlmUse> uses, ToLongFunction<LlmUse> number) {
        return uses.stream().mapToLong(number).boxed().toArray(Long[]::new);
    }
}
