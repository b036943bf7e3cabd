package com.aigentsy.outcome.postgres;

import com.aigentsy.outcome.domain.Lesson;
import com.aigentsy.outcome.models.LessonBook;
import com.aigentsy.outcome.models.Pupil.Place;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;

/** Reads lessons off the endings of the live generation, along the index of their maturity. */
public final class PostgresLessonBook implements LessonBook {

    private static final String UP_TO = """
            select count(*) from outcome
            where generation = $1 and matured_at is not null and (matured_at, opportunity_id) <= ($2, $3)""";

    private static final String AFTER = """
            select matured_at, opportunity_id, lesson from outcome
            where generation = $1 and (matured_at, opportunity_id) > ($2, $3) and matured_at <= $4
            order by matured_at, opportunity_id limit $5""";

    private static final String LAST = """
            select lesson from outcome where generation = live_generation() and matured_at <= $1
            order by matured_at desc, opportunity_id desc limit $2""";

    private final Database database;

    public PostgresLessonBook(Database database) {
        this.database = database;
    }

    @Override
    public long generation() {
        return database.query("select live_generation()").getFirst().getLong(0);
    }

    @Override
    public long upTo(Place place) {
        return database.query(UP_TO, place.generation(), place.maturedAt(), place.opportunityId())
                .getFirst()
                .getLong(0);
    }

    @Override
    public List<Matured> after(Place place, Instant now, int limit) {
        return database.query(AFTER, place.generation(), place.maturedAt(), place.opportunityId(), now, limit).stream()
                .map(row -> new Matured(place(row, place.generation()), lesson(row)))
                .toList();
    }

    @Override
    public List<Lesson> last(int count, Instant now) {
        return database.query(LAST, now, count).stream()
                .map(PostgresLessonBook::lesson)
                .toList();
    }

    private static Place place(Row row, long generation) {
        return new Place(generation, row.getOffsetDateTime("matured_at").toInstant(), row.getString("opportunity_id"));
    }

    private static Lesson lesson(Row row) {
        return EventJson.read(row.getString("lesson"), Lesson.class);
    }
}
