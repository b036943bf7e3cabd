package com.aigentsy.execution.postgres;

import com.aigentsy.events.LlmCall;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Verdict;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Objects;

/**
 * The calls of one execution as they travel with its events: figures and hashes, no words. All that cost something, and
 * the latest of those that did not, because a provider can be down for long and an event must stay small.
 */
final class LlmCalls {

    private static final String CALLS = """
            select * from llm_call
            where execution_id = $1 and (bought or cost_usd > 0 or number in (
                select number from llm_call where execution_id = $1 and not bought order by number desc limit 10))
            order by number""";
    private static final String JUDGED = """
            update llm_call set outcome = $4
            where execution_id = $1 and attempt = $2 and revision = $3 and task = 'code' and bought""";

    private LlmCalls() {}

    static List<LlmCall> of(Database database, String executionId) {
        return database.query(CALLS, executionId).stream().map(LlmCalls::call).toList();
    }

    static Recording judged(Execution execution, Verdict verdict) {
        return Recording.nothing()
                .statement(Statement.of(
                        JUDGED, execution.id(), verdict.attempt(), execution.revision(), verdict.outcome()));
    }

    private static LlmCall call(Row row) {
        return new LlmCall(
                row.getString("task"),
                row.getString("provider"),
                row.getString("model"),
                Objects.requireNonNullElse(row.getLong("input_tokens"), 0L),
                Objects.requireNonNullElse(row.getLong("output_tokens"), 0L),
                row.getBigDecimal("cost_usd"),
                row.getString("prompt_sha256"),
                row.getString("outcome"));
    }
}
