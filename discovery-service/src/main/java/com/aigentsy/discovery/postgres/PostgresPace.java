package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.Pace;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import jakarta.enterprise.context.ApplicationScoped;

/** {@link Pace} in PostgreSQL, so that a wait survives a restart and holds for every replica. */
@ApplicationScoped
public class PostgresPace implements Pace {

    private final Database database;

    PostgresPace(Database database) {
        this.database = database;
    }

    @Override
    public Standing standing(String bucket) {
        return database.query("select not_before, strikes, reason from pace where bucket = $1", bucket).stream()
                .findFirst()
                .map(row -> new Standing(
                        row.getOffsetDateTime("not_before").toInstant(), row.getInteger("strikes"), row.getString("reason")))
                .orElse(Standing.FREE);
    }

    @Override
    public void hold(String bucket, Standing standing) {
        database.record(Recording.nothing().statement(Statement.of("""
                        insert into pace (bucket, not_before, strikes, reason) values ($1, $2, $3, $4)
                        on conflict (bucket) do update set not_before = excluded.not_before, strikes = excluded.strikes,
                            reason = excluded.reason""", bucket, standing.notBefore(), standing.strikes(), standing.reason())));
    }
}
