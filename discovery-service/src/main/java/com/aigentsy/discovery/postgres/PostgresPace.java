package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.Pace;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link Pace} in PostgreSQL, so that a wait survives a restart and holds for every replica. */
@ApplicationScoped
public class PostgresPace implements Pace {

    private final Database database;

    PostgresPace(Database database) {
        this.database = database;
    }

    @Override
    public List<Standing> standings(List<String> buckets) {
        String sql = "select bucket, not_before, strikes, reason from pace where bucket = any($1::text[])";
        Map<String, Standing> held = database.query(sql, (Object) buckets.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(row -> row.getString("bucket"), PostgresPace::standing));
        return buckets.stream()
                .map(bucket -> held.getOrDefault(bucket, Standing.FREE))
                .toList();
    }

    private static Standing standing(Row row) {
        return new Standing(
                row.getOffsetDateTime("not_before").toInstant(), row.getInteger("strikes"), row.getString("reason"));
    }

    @Override
    public void hold(String bucket, Standing standing) {
        database.record(Recording.nothing()
                .statement(Statement.of("""
                        insert into pace (bucket, not_before, strikes, reason) values ($1, $2, $3, $4)
                        on conflict (bucket) do update set not_before = excluded.not_before, strikes = excluded.strikes,
                            reason = excluded.reason""", bucket, standing.notBefore(), standing.strikes(), standing.reason())));
    }
}
