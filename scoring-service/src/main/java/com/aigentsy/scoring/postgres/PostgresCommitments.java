package com.aigentsy.scoring.postgres;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.Commitments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row a day and resource. The limit is looked at by the statement that adds, which locks the row. */
public record PostgresCommitments(Database database) implements Commitments {

    private static final String COMMIT = """
            insert into commitment (day, resource, used, most)
            select $1, p.resource, p.used, p.most
            from unnest($2::text[], $3::float8[], $4::float8[]) as p(resource, used, most) where p.used <= p.most
            order by p.resource
            on conflict (day, resource) do update set used = commitment.used + excluded.used, most = excluded.most
            where commitment.used + excluded.used <= excluded.most""";

    @Override
    public Map<String, Double> on(LocalDate day) {
        return database.query("select resource, used from commitment where day = $1", day).stream()
                .collect(Collectors.toMap(row -> row.getString("resource"), row -> row.getDouble("used")));
    }

    @Override
    public Statement commit(LocalDate day, List<Portion> portions) {
        return Statement.of(
                        COMMIT,
                        day,
                        portions.stream().map(Portion::resource).toArray(String[]::new),
                        portions.stream().map(Portion::amount).toArray(Double[]::new),
                        portions.stream().map(Portion::limit).toArray(Double[]::new))
                .expecting(portions.size());
    }
}
