package com.aigentsy.execution.postgres;

import com.aigentsy.execution.generation.history.CallHistory;
import com.aigentsy.execution.generation.history.MadeCall;
import com.aigentsy.runtime.Database;
import io.vertx.sqlclient.Row;
import java.util.List;

/** The table {@code llm_call} without its words; of a provider that is down for long, the latest calls. */
public final class PostgresCallHistory implements CallHistory {

    private static final String CALLS = """
            select * from (select * from llm_call where execution_id = $1 order by number desc limit 500) latest
            order by number""";

    private final Database database;

    public PostgresCallHistory(Database database) {
        this.database = database;
    }

    @Override
    public List<MadeCall> of(String executionId) {
        return database.query(CALLS, executionId).stream()
                .map(PostgresCallHistory::call)
                .toList();
    }

    private static MadeCall call(Row row) {
        return new MadeCall(
                row.getString("task"),
                row.getInteger("revision"),
                row.getInteger("attempt"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("model_answered"),
                row.getString("outcome"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getBigDecimal("cost_usd"),
                row.getLong("latency_ms"),
                row.getString("prompt_version"),
                row.getString("prompt_sha256"),
                row.getString("choice"),
                row.getBoolean("explored"),
                row.getDouble("propensity"),
                row.getOffsetDateTime("called_at").toInstant());
    }
}
