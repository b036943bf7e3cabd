package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.monitoring.SubmissionList;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of submissions as one query. */
public final class PostgresSubmissionList implements SubmissionList {

    private static final String LINES = """
            select e.effect_key, e.opportunity_id, e.platform, e.repository, e.action, e.revision, e.state,
                case when t.key is not null then coalesce(e.waiting, t.reason) end as waiting,
                case when t.not_before > now() then t.not_before end as until,
                s.status, s.number, s.url, e.created_at, greatest(e.updated_at, s.updated_at) as updated_at,
                coalesce(s.reason, case when e.state = 'REJECTED' then e.detail::json ->> 'reason' end) as reason
            from effect e left join submission s on s.effect_key = e.effect_key
            left join task t on t.kind = 'effect' and t.key = e.effect_key::text
                and e.state not in ('CONFIRMED', 'REJECTED')
            """;

    private final Database database;

    public PostgresSubmissionList(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Line> one(UUID id) {
        return database.query(LINES + "where e.effect_key = $1", id).stream()
                .map(PostgresSubmissionList::line)
                .findFirst();
    }

    @Override
    public Page<Line> page(@Nullable UUID after, int size, @Nullable String state) {
        String sql = LINES + """
                where ($1::uuid is null or (e.created_at, e.effect_key) <
                    (select created_at, effect_key from effect where effect_key = $1))
                    and ($3::text is null or e.state = upper($3))
                order by e.created_at desc, e.effect_key desc limit $2""";
        List<Line> lines = database.query(sql, after, size + 1, state).stream()
                .map(PostgresSubmissionList::line)
                .toList();
        return lines.size() <= size
                ? new Page<>(lines, null)
                : new Page<>(lines.subList(0, size), lines.get(size - 1).id().toString());
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("effect_key"),
                row.getString("opportunity_id"),
                row.getString("platform"),
                row.getString("repository"),
                row.getString("action").toLowerCase(Locale.ROOT),
                row.getInteger("revision"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getString("waiting"),
                instant(row.getOffsetDateTime("until")),
                lower(row.getString("status")),
                row.getString("reason"),
                row.getString("number"),
                row.getString("url"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    @Override
    public long unknown() {
        return database.query("select count(*) from effect where state = 'UNKNOWN'")
                .getFirst()
                .getLong(0);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
