package com.aigentsy.execution.postgres;

import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.execution.generation.order.TrackRecord;
import com.aigentsy.execution.generation.order.TrackRecords;
import com.aigentsy.runtime.Database;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of the latest calls of a task. An answer is good if the tests held for it, or for the change it led to; it is
 * bad if they did not, if it could not be used, or if it was asked for again. What is still open, or ended for another
 * reason, says nothing. Money counts where an answer was judged, and where a failure may have been billed.
 */
public final class PostgresTrackRecords implements TrackRecords {

    private static final String RECORDS = """
            with latest as (
                select c.*, e.state, e.document,
                    exists (select 1 from llm_call v where v.execution_id = c.execution_id and v.revision = c.revision
                        and v.outcome = 'validated') as held,
                    exists (select 1 from llm_call again where again.execution_id = c.execution_id
                        and again.revision = c.revision and again.task = c.task and again.number > c.number
                        and again.bought) as again
                from (select * from llm_call where task = $1 and called_at > now() - interval '90 days'
                    order by number desc limit 2000) c
                join execution e on e.id = c.execution_id),
            judged as (
                select provider, model, cost_usd, explored, bought, case
                    when not bought then null
                    when outcome = 'validated' then 1
                    when outcome <> 'answered' or again then 0
                    when held and task <> 'code' then 1
                    when state = 'ended' and document::jsonb #>> '{ending,outcome}' = 'failed'
                        and document::jsonb #>> '{ending,reason}' not like 'repository%'
                        and document::jsonb #>> '{ending,reason}' not in ('base_gone', 'no_repository') then 0
                    end as good
                from latest)
            select provider, model, count(good) as judged, coalesce(sum(good), 0) as validated,
                coalesce(sum(cost_usd) filter (where good is not null or not bought), 0) as cost,
                coalesce(sum(cost_usd) filter (where explored), 0) as explored
            from judged group by provider, model""";

    private final Database database;

    public PostgresTrackRecords(Database database) {
        this.database = database;
    }

    @Override
    public Map<ModelName, TrackRecord> of(String task) {
        return database.query(RECORDS, task).stream()
                .collect(Collectors.toMap(PostgresTrackRecords::name, PostgresTrackRecords::record));
    }

    private static ModelName name(Row row) {
        return new ModelName(row.getString("provider"), row.getString("model"));
    }

    private static TrackRecord record(Row row) {
        return new TrackRecord(
                Math.toIntExact(row.getLong("judged")),
                Math.toIntExact(row.getLong("validated")),
                row.getBigDecimal("cost"),
                row.getBigDecimal("explored"));
    }
}
