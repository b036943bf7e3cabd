package com.aigentsy.gateway.postgres;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.gateway.effect.Clearance;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Effects in PostgreSQL. */
public final class PostgresEffects implements EffectBook {

    private static final String MONITORING = "MONITORING";

    private final Database database;
    private final Clearances clearances;
    private final Clock clock;

    public PostgresEffects(Database database, Caps caps, Clock clock) {
        this.database = database;
        this.clearances = new Clearances(database, caps, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Effect> find(UUID key) {
        @Nullable EffectRow row = database.read(() -> EffectRow.<EffectRow>findById(key));
        return Optional.ofNullable(row).map(EffectRow::effect);
    }

    @Override
    public Effect save(Effect effect, EffectState next) {
        Effect moved = effect.moved(next);
        database.record(Recording.nothing().statement(saving(moved)));
        return moved;
    }

    @Override
    public Statement saving(Effect effect) {
        return EffectStatements.move(effect, clock.instant());
    }

    @Override
    public Statement telling(Effect effect, @Nullable String waiting) {
        return EffectStatements.waiting(effect, waiting);
    }

    @Override
    public Standing standing(String opportunityId) {
        return database.query("select status from submission where opportunity_id = $1", opportunityId).stream()
                .map(row -> row.getString("status").equals(MONITORING) ? Standing.WATCHED : Standing.ENDED)
                .findFirst()
                .orElse(Standing.NONE);
    }

    @Override
    public boolean begun(UUID key) {
        return !database.query("select 1 from platform_write where effect_key = $1 limit 1", key)
                .isEmpty();
    }

    @Override
    public boolean leaving(UUID key) {
        String sending = "select 1 from effect where effect_key = $1 and " + EffectStatements.LEAVING;
        return !database.query(sending, key).isEmpty();
    }

    /** Conflicts when the watching has ended since. */
    @Override
    public Recording watching(Effect confirmed, Envelope<OpportunitySubmitted> submitted) {
        return Recording.nothing()
                .statement(
                        SubmissionStatements.watch(confirmed.key(), submitted).expecting(1));
    }

    @Override
    public Recording room(String repository) {
        return Recording.nothing().statement(EffectStatements.room(repository));
    }

    @Override
    public Optional<Clearance.NotNow> obstacle(Effect effect) {
        return clearances.obstacle(effect);
    }

    @Override
    public Clearance admit(Effect effect, EffectState.Planned planned) {
        return clearances.admit(effect, planned);
    }

    @Override
    public Clearance clear(Effect effect, EffectState.Sending sending) {
        return clearances.clear(effect, sending);
    }

    @Override
    public void quiet(String platform, Instant until) {
        database.record(Recording.nothing().statement(Statement.of("""
                        insert into platform_rate (platform, quiet_until) values ($1, $2)
                        on conflict (platform) do update
                        set quiet_until = greatest(platform_rate.quiet_until, excluded.quiet_until)""", platform, until)));
    }
}
