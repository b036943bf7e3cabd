package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.History;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.Attention;
import com.aigentsy.outcome.domain.OpportunityEntry;
import com.aigentsy.outcome.domain.TimelineEntry;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads timelines and opportunities page by page, by position, so that a page costs the same however long the list. */
public final class PostgresHistory implements History {

    private final Database database;

    public PostgresHistory(Database database) {
        this.database = database;
    }

    @Override
    public Page<OpportunityEntry> opportunities(@Nullable String state, PageRequest page) {
        Supplier<PanacheQuery<OpportunityRow>> query = () -> state == null
                ? OpportunityRow.find("position < ?1 order by position desc", page.before())
                : OpportunityRow.find(
                        "position < ?1 and (state = ?2 or standing = ?2) order by position desc", page.before(), state);
        return page(query, page, OpportunityRow::entry, row -> row.position);
    }

    @Override
    public Optional<OpportunityEntry> opportunity(String id) {
        OpportunityRow row = database.read(() -> OpportunityRow.<OpportunityRow>findById(id));
        return Optional.ofNullable(row).map(OpportunityRow::entry);
    }

    @Override
    public List<TimelineEntry> timeline(String opportunityId) {
        List<TimelineRow> rows = database.read(
                () -> TimelineRow.list("opportunityId = ?1 order by occurredAt, sequence, position", opportunityId));
        return rows.stream().map(TimelineRow::entry).toList();
    }

    @Override
    public List<Attention> attention(String opportunityId) {
        return database
                .query("select * from open_attention where opportunity_id = $1 order by noted_at", opportunityId)
                .stream()
                .map(PostgresHistory::attention)
                .toList();
    }

    @Override
    public Page<TimelineEntry> notices(PageRequest page) {
        return page(
                () -> TimelineRow.find("sequence is null and position < ?1 order by position desc", page.before()),
                page,
                TimelineRow::entry,
                row -> row.position);
    }

    private <R, T> Page<T> page(
            Supplier<PanacheQuery<R>> query, PageRequest page, Function<R, T> entry, ToLongFunction<R> position) {
        List<R> rows = database.read(() -> query.get().page(0, page.limit() + 1).list());
        List<R> shown = rows.subList(0, Math.min(page.limit(), rows.size()));
        @Nullable
        String next = rows.size() > shown.size() ? Long.toString(position.applyAsLong(shown.getLast())) : null;
        return new Page<>(shown.stream().map(entry).toList(), next);
    }

    private static Attention attention(Row row) {
        return new Attention(
                row.getString("service"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("detail"),
                row.getString("waits_on"),
                instant(row.getOffsetDateTime("until")),
                row.getOffsetDateTime("noted_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
