package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.ResponseCache;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@link ResponseCache} in PostgreSQL. Answers of a week ago and very large ones are not worth keeping. */
@ApplicationScoped
public class PostgresResponseCache implements ResponseCache {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final Database database;

    PostgresResponseCache(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(String url) {
        return database.query("select etag, body, more from response_cache where url = $1", url).stream()
                .findFirst()
                .map(row -> new Kept(row.getString("etag"), row.getString("body"), row.getBoolean("more")));
    }

    @Override
    public void keep(String url, Kept answer) {
        if (answer.body().length() > LARGEST || answer.body().indexOf('\0') >= 0) {
            return;
        }
        database.record(Recording.nothing()
                .statement(Statement.of("delete from response_cache where kept_at < now() - interval '7 days'"))
                .statement(Statement.of("""
                        insert into response_cache (url, etag, body, more) values ($1, $2, $3, $4)
                        on conflict (url) do update set etag = excluded.etag, body = excluded.body, more = excluded.more,
                            kept_at = now()""", url, answer.etag(), answer.body(), answer.more())));
    }
}
