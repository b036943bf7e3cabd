package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.KeyRequest;
import com.aigentsy.outcome.domain.Counted;
import com.aigentsy.outcome.domain.Counted.Count;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import io.vertx.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads counters in the order of their keys, a page at a time, so that a page costs the same however many there are. */
final class TallyPages {

    private static final String PAGE = """
            with keys as (
                select distinct name, key from tally
                where generation = live_generation() and (name, key) > ($2, $3) and name <= $1
                order by name, key limit $4)
            select t.name, t.key, t.outcome, t.n, t.total
            from keys join tally t on t.generation = live_generation() and t.name = keys.name and t.key = keys.key
            order by t.name, t.key, t.outcome""";

    private static final String ROWS = """
            select name, key, outcome, n, total from tally
            where generation = live_generation() and name = $1 and key = any($2) order by key, outcome""";

    /** Sorts behind the name of every table. */
    private static final String BEHIND_ALL = "zzzz";

    private final Database database;

    TallyPages(Database database) {
        this.database = database;
    }

    Page<Counted> page(KeyRequest request) {
        String last = request.table() == null ? BEHIND_ALL : request.table();
        List<Row> rows = database.query(PAGE, last, request.afterTable(), request.afterKey(), request.limit() + 1);
        List<Counted> counted = counted(rows);
        return new Page<>(
                counted.subList(0, Math.min(request.limit(), counted.size())), next(counted, request.limit()));
    }

    List<Counted> rows(String table, List<String> keys) {
        return counted(database.query(ROWS, table, keys.toArray(String[]::new)));
    }

    private static List<Counted> counted(List<Row> rows) {
        Map<List<String>, Map<String, Count>> byKey = new LinkedHashMap<>();
        rows.forEach(
                row -> byKey.computeIfAbsent(List.of(row.getString("name"), row.getString("key")), _ -> new TreeMap<>())
                        .put(row.getString("outcome"), new Count(row.getLong("n"), row.getLong("total"))));
        return byKey.entrySet().stream()
                .map(row -> new Counted(row.getKey().getFirst(), row.getKey().getLast(), row.getValue()))
                .toList();
    }

    private static @Nullable String next(List<Counted> counted, int limit) {
        if (counted.size() <= limit) {
            return null;
        }
        Counted last = counted.get(limit - 1);
        return KeyRequest.cursor(last.table(), last.key());
    }
}
