package com.aigentsy.outcome.postgres;

import com.aigentsy.judgement.learning.ModelSnapshot;
import com.aigentsy.outcome.models.Pupil;
import com.aigentsy.outcome.models.Pupil.Place;
import com.aigentsy.outcome.models.Pupil.Role;
import com.aigentsy.outcome.models.Pupil.Standing;
import com.aigentsy.outcome.models.Pupils;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The models' rows, each with its whole state. */
public final class PostgresPupils implements Pupils {

    private static final String PUBLISHED = """
            insert into model (name, role, version, frozen, predecessor, reason, trained_at, outcomes, parameters, state,
                generation, matured_at, opportunity_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (name) do update set
                role = excluded.role, version = excluded.version, frozen = excluded.frozen,
                predecessor = excluded.predecessor, reason = excluded.reason, trained_at = excluded.trained_at,
                outcomes = excluded.outcomes, parameters = excluded.parameters, state = excluded.state,
                generation = excluded.generation, matured_at = excluded.matured_at,
                opportunity_id = excluded.opportunity_id
            where model.version = excluded.version - 1""";

    private final Database database;

    public PostgresPupils(Database database) {
        this.database = database;
    }

    @Override
    public List<Pupil> all() {
        return database.query("select * from model order by name").stream()
                .map(PostgresPupils::pupil)
                .toList();
    }

    @Override
    public Statement published(Pupil next) {
        return Statement.of(
                        PUBLISHED,
                        next.name(),
                        next.standing().role().name().toLowerCase(Locale.ROOT),
                        next.version(),
                        next.standing().frozen(),
                        next.standing().predecessor(),
                        next.standing().reason(),
                        next.trainedAt(),
                        next.outcomes(),
                        EventJson.text(new Parameters(next.knows().parameters())),
                        next.knows().state(),
                        next.learnedTo().generation(),
                        next.learnedTo().maturedAt(),
                        next.learnedTo().opportunityId())
                .expecting(1);
    }

    private static Pupil pupil(Row row) {
        return new Pupil(
                new ModelSnapshot(
                        row.getString("name"),
                        row.getLong("outcomes"),
                        EventJson.read(row.getString("parameters"), Parameters.class)
                                .values(),
                        row.getString("state")),
                new Place(
                        row.getLong("generation"),
                        row.getOffsetDateTime("matured_at").toInstant(),
                        row.getString("opportunity_id")),
                new Standing(
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getBoolean("frozen"),
                        row.getString("predecessor"),
                        row.getString("reason")),
                row.getLong("version"),
                row.getOffsetDateTime("trained_at").toInstant());
    }

    /** Says to the reader of the JSON that these are numbers. */
    private record Parameters(Map<String, Double> values) {}
}
