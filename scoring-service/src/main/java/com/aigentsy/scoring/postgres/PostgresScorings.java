package com.aigentsy.scoring.postgres;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.Scoring;
import com.aigentsy.scoring.Scorings;
import com.aigentsy.scoring.domain.Decision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes decisions as rows. The primary key makes a second decision about the same opportunity fail, never replace. */
public final class PostgresScorings implements Scorings {

    private static final String INSERT = """
            insert into scoring (opportunity_id, event_id, decision, reason, model, score, route, decided_at, claim)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private static final String EXPIRE = """
            update scoring set decision = 'expired', ended_at = $2
            where opportunity_id = $1 and decision = 'hold'""";

    private static final String SETTLE = """
            update scoring set decision = $2, reason = $3, route = $4, ended_at = $5
            where opportunity_id = $1 and decision = 'claimed'""";

    private static final String CLAIMS = """
            select opportunity_id, claim from scoring where decision = 'claimed' and claim is not null
            order by claim desc, opportunity_id limit $1""";

    private final Database database;

    public PostgresScorings(Database database) {
        this.database = database;
    }

    @Override
    public Statement decided(EventAttributes cause, Decision decision, Instant now) {
        return Statement.of(
                INSERT,
                cause.subject(),
                cause.id(),
                decision.word(),
                decision.reason(),
                decision.score().model(),
                EventJson.text(decision.score()),
                EventJson.text(decision.route()),
                now,
                claim(decision));
    }

    private static @Nullable Double claim(Decision decision) {
        return decision instanceof Decision.Claimed claimed && !claimed.claim().explores()
                ? claimed.claim().netValue()
                : null;
    }

    @Override
    public Statement chosen(String opportunityId, Route route, Instant now) {
        return settled(opportunityId, route.to(), "chosen", route, now);
    }

    @Override
    public Statement passedOver(String opportunityId, String reason, Route route, Instant now) {
        return settled(opportunityId, "skipped", reason, route, now);
    }

    private static Statement settled(String opportunityId, String decision, String reason, Route route, Instant now) {
        return Statement.of(SETTLE, opportunityId, decision, reason, EventJson.text(route), now)
                .expecting(1);
    }

    @Override
    public Map<String, Double> claims(int most) {
        var claims = new LinkedHashMap<String, Double>();
        database.query(CLAIMS, most)
                .forEach(row -> claims.put(row.getString("opportunity_id"), row.getDouble("claim")));
        return claims;
    }

    @Override
    public Statement expired(String opportunityId, Instant now) {
        return Statement.of(EXPIRE, opportunityId, now).expecting(1);
    }

    @Override
    public Optional<Scoring> find(String opportunityId) {
        return Optional.ofNullable(database.read(() -> ScoringRow.<ScoringRow>findById(opportunityId)))
                .map(PostgresScorings::scoring);
    }

    private static Scoring scoring(ScoringRow row) {
        return new Scoring(
                row.opportunityId,
                row.decision,
                row.reason,
                EventJson.read(row.score, Score.class),
                EventJson.read(row.route, Route.class),
                row.decidedAt,
                row.endedAt);
    }
}
