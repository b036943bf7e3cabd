package com.aigentsy.execution.postgres;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.LlmCall;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Price;
import com.aigentsy.execution.Executions;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Rework;
import com.aigentsy.execution.domain.Verdict;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.Attempted;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Executions in the table {@code execution}; a changed one is written only over the version it was read at. */
public final class PostgresExecutions implements Executions {

    private static final int PAGE = 50;
    private static final int WAITING = 200;
    private static final String OPEN = """
            insert into execution (id, opportunity_id, work_type, state, revision, cause, scored, document)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";
    private static final String SAVE = """
            update execution set state = $3, revision = $4, attempt = $5, cause = $6, document = $7, waiting = $8,
                price_amount = $9, price_currency = $10, updated_at = $11, submitted = $12, rework = $13, version = version + 1
            where id = $1 and version = $2""";

    private static final String UNCHANGED = "select 1 from execution where id = $1 and version = $2 for share";

    private final Database database;

    public PostgresExecutions(Database database) {
        this.database = database;
    }

    /** A new execution; one that is there already is left alone. */
    public static Recording open(Execution execution) {
        return Recording.nothing()
                .statement(Statement.of(
                        OPEN,
                        execution.id(),
                        execution.opportunityId(),
                        execution.scored().opportunity().type(),
                        execution.state().slug(),
                        execution.revision(),
                        EventJson.text(execution.cause()),
                        EventJson.text(execution.scored()),
                        EventJson.text(execution.state())));
    }

    @Override
    public Optional<Execution> find(String id) {
        return Optional.ofNullable(database.read(() -> ExecutionRow.byId(id))).map(PostgresExecutions::execution);
    }

    @Override
    public Recording save(Execution changed, Instant now) {
        Price price = changed.state().soFar().price();
        Waiting waiting = changed.waiting();
        Rework rework = changed.rework();
        return Recording.nothing()
                .statement(Statement.of(
                                SAVE,
                                changed.id(),
                                changed.version(),
                                changed.state().slug(),
                                changed.revision(),
                                changed.state() instanceof Attempted tried ? tried.attempt() : 0,
                                EventJson.text(changed.cause()),
                                EventJson.text(changed.state()),
                                waiting == null ? null : EventJson.text(waiting),
                                price == null ? null : price.amount(),
                                price == null ? null : price.currency(),
                                now,
                                changed.submitted(),
                                rework == null ? null : EventJson.text(rework))
                        .expecting(1));
    }

    @Override
    public Recording unchanged(Execution read) {
        return Recording.nothing()
                .statement(Statement.of(UNCHANGED, read.id(), read.version()).expecting(1));
    }

    @Override
    public List<LlmCall> calls(String id) {
        return LlmCalls.of(database, id);
    }

    @Override
    public Recording judged(Execution execution, Verdict verdict) {
        return LlmCalls.judged(execution, verdict);
    }

    @Override
    public Page<Execution> page(@Nullable String state, @Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : number(cursor);
        List<ExecutionRow> rows = database.read(() -> rows(state, before));
        List<Execution> items =
                rows.stream().limit(PAGE).map(PostgresExecutions::execution).toList();
        return new Page<>(items, rows.size() > PAGE ? Long.toString(rows.get(PAGE - 1).number) : null);
    }

    @Override
    public List<Execution> awaitingDecision() {
        return database.read(() -> ExecutionRow.inStates(List.of("awaiting_approval", "handed_over"))).stream()
                .map(PostgresExecutions::execution)
                .toList();
    }

    @Override
    public List<Execution> waiting() {
        return database.read(() -> ExecutionRow.waiting(WAITING)).stream()
                .map(PostgresExecutions::execution)
                .toList();
    }

    private static Uni<List<ExecutionRow>> rows(@Nullable String state, long before) {
        return state == null ? ExecutionRow.before(before, PAGE + 1) : ExecutionRow.inState(state, before, PAGE + 1);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.badRequest("cursor must be the \"next\" of the page before");
        }
    }

    private static Execution execution(ExecutionRow row) {
        return new Execution(
                row.id,
                EventJson.read(row.cause, EventAttributes.class),
                EventJson.read(row.scored, OpportunityScored.class),
                row.revision,
                row.submitted,
                row.rework == null ? null : EventJson.read(row.rework, Rework.class),
                StateDocuments.read(row.state, row.document),
                row.waiting == null ? null : EventJson.read(row.waiting, Waiting.class),
                row.version);
    }
}
