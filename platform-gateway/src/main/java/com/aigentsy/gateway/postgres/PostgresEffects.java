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
    public Recording watching(Effect confirmed, Envelope<OpportunitySubmitted> submitted) {
        return Recording.nothing().statement(SubmissionStatements.watch(confirmed.key(), submitted));
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
