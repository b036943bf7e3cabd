package com.aigentsy.execution.postgres;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.BudgetLedger;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.generation.CallKey;
import com.aigentsy.execution.generation.CallLedger;
import com.aigentsy.execution.generation.CallRecord;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Calls in the table {@code llm_call}, their money in the budget, both in one transaction. The words are kept of what was
 * bought; of a provider's failure, which may repeat for hours, only the hash.
 */
public final class PostgresCallLedger implements CallLedger {

    private static final String BOUGHT = """
            select quality, answer, input_tokens, output_tokens, model_answered from llm_call
            where execution_id = $1 and task = $2 and attempt = $3 and revision = $4 and bought""";
    private static final String AUTHOR = """
            select provider, model from llm_call
            where execution_id = $1 and task = $2 and attempt = $3 and revision = $4 and bought""";
    private static final String RECORD = """
            insert into llm_call (execution_id, task, attempt, revision, provider, model, outcome, bought, quality,
                prompt_version, prompt_sha256, prompt, answer, input_tokens, output_tokens, cost_usd, latency_ms,
                model_answered, choice, explored, propensity)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            on conflict do nothing""";

    private final Database database;
    private final BudgetLedger budget;

    public PostgresCallLedger(Database database, BudgetLedger budget) {
        this.database = database;
        this.budget = budget;
    }

    @Override
    public Optional<Reply> bought(CallKey key) {
        return database.query(BOUGHT, key.executionId(), key.task().slug(), key.attempt(), key.revision()).stream()
                .findFirst()
                .map(PostgresCallLedger::reply);
    }

    @Override
    public Optional<ModelName> author(CallKey key) {
        return database.query(AUTHOR, key.executionId(), key.task().slug(), key.attempt(), key.revision()).stream()
                .findFirst()
                .map(row -> new ModelName(row.getString("provider"), row.getString("model")));
    }

    @Override
    public Reservation reserve(CallKey key, BigDecimal worstCaseUsd) throws BudgetExhausted {
        return budget.reserve(key.opportunityId(), worstCaseUsd);
    }

    @Override
    public void settle(Reservation reservation, CallRecord call) {
        database.record(budget.settling(reservation, call.costUsd()).statement(insert(call)));
    }

    private static Statement insert(CallRecord call) {
        CallKey key = call.key();
        Reply reply = call.reply();
        return Statement.of(
                RECORD,
                key.executionId(),
                key.task().slug(),
                key.attempt(),
                key.revision(),
                call.choice().provider(),
                call.choice().name(),
                call.outcome(),
                reply != null,
                reply == null ? null : reply.quality().name().toLowerCase(Locale.ROOT),
                call.prompt().version(),
                call.prompt().sha256(),
                reply == null
                        ? ""
                        : storable(
                                call.prompt().system() + "\n\n" + call.prompt().user()),
                reply == null ? null : storable(reply.text()),
                reply == null ? null : reply.inputTokens(),
                reply == null ? null : reply.outputTokens(),
                call.costUsd(),
                call.latency().toMillis(),
                reply == null || reply.model() == null ? null : storable(reply.model()),
                storable(call.choice().why()),
                call.choice().explored(),
                call.choice().propensity());
    }

    /** PostgreSQL's text holds no NUL; in JSON one is written as an escape anyway. */
    private static String storable(String text) {
        return text.replace("\0", "\uFFFD");
    }

    private static Reply reply(Row row) {
        return new Reply(
                Reply.Quality.valueOf(row.getString("quality").toUpperCase(Locale.ROOT)),
                row.getString("answer"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getString("model_answered"));
    }
}
