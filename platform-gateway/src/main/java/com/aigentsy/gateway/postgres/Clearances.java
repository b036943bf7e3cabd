package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Clearance;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Sql;
import com.aigentsy.runtime.Statement;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The transactions that let an effect go on. The switches are locked in share mode until the commit, so throwing one
 * waits for whoever is just leaving and stops everybody after; the platform's row is locked while its writes are counted.
 */
final class Clearances {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String GLOBAL = "global";

    private final Database database;
    private final Caps caps;
    private final Clock clock;

    Clearances(Database database, Caps caps, Clock clock) {
        this.database = database;
        this.caps = caps;
        this.clock = clock;
    }

    Optional<Clearance.NotNow> obstacle(Effect effect) {
        Optional<Clearance> held = database.transact(sql -> open(sql, effect.platform())
                .chain(closed -> or(closed, () -> quiet(sql, effect.platform())))
                .chain(quiet -> or(quiet, () -> room(sql, effect)))
                .chain(busy -> or(busy, () -> today(sql, effect))));
        return held.filter(Clearance.NotNow.class::isInstance).map(Clearance.NotNow.class::cast);
    }

    Clearance admit(Effect effect, EffectState.Planned planned) {
        Effect next = effect.moved(planned.approve());
        return database.transact(sql -> open(sql, effect.platform())
                .chain(held -> or(held, () -> counted(sql, effect.platform())))
                .chain(held -> or(held, () -> room(sql, effect)))
                .chain(held -> or(held, () -> today(sql, effect)))
                .chain(held -> or(held, () -> used(sql, effect)))
                .chain(held -> or(held, () -> admitted(sql, effect)))
                .chain(held -> grant(sql, held, next)));
    }

    /** Counts it for the day. */
    private Uni<Optional<Clearance>> admitted(Sql sql, Effect effect) {
        String sign = "update effect set admitted_at = $2 where effect_key = $1";
        return sql.update(sign, effect.key(), clock.instant()).map(_ -> Optional.empty());
    }

    Clearance clear(Effect effect, EffectState.Sending sending) {
        Effect next = effect.moved(sending);
        return database.transact(sql -> open(sql, effect.platform())
                .chain(held -> or(held, () -> counted(sql, effect.platform())))
                .chain(held -> or(held, () -> used(sql, effect)))
                .chain(held -> or(held, () -> token(sql, effect, sending)))
                .chain(held -> grant(sql, held, next)));
    }

    private static Uni<Optional<Clearance>> or(Optional<Clearance> held, Supplier<Uni<Optional<Clearance>>> next) {
        return held.isPresent() ? Uni.createFrom().item(held) : next.get();
    }

    private Uni<Clearance> grant(Sql sql, Optional<Clearance> held, Effect next) {
        if (held.isPresent()) {
            return Uni.createFrom().item(held.get());
        }
        Statement move = EffectStatements.move(next, clock.instant());
        return sql.update(move.sql(), move.parameters().toArray()).map(rows -> {
            if (rows != 1) {
                throw new ConflictException("effect " + next.key() + " was moved by somebody else");
            }
            return new Clearance.Granted(next);
        });
    }

    /** Both switches must be there and open; a missing one is closed. */
    private Uni<Optional<Clearance>> open(Sql sql, String platform) {
        return sql.query("select open from control where name in ($1, $2) for share", GLOBAL, platform)
                .map(rows -> rows.size() == 2 && rows.stream().allMatch(row -> row.getBoolean("open"))
                        ? Optional.empty()
                        : notNow("paused", "operator", clock.instant().plus(AGAIN)));
    }

    /** Takes the platform's row: from here on nobody else counts. */
    private Uni<Optional<Clearance>> counted(Sql sql, String platform) {
        return sql.update("insert into platform_rate (platform) values ($1) on conflict do nothing", platform)
                .chain(() -> sql.query("select 1 from platform_rate where platform = $1 for update", platform))
                .chain(() -> quiet(sql, platform));
    }

    private Uni<Optional<Clearance>> quiet(Sql sql, String platform) {
        String asked = "select quiet_until from platform_rate where platform = $1 and quiet_until > $2";
        return sql.query(asked, platform, clock.instant())
                .map(rows -> rows.stream()
                        .findFirst()
                        .flatMap(row -> notNow(
                                NotReadableException.LIMITED,
                                "",
                                row.getOffsetDateTime("quiet_until").toInstant())));
    }

    private Uni<Optional<Clearance>> room(Sql sql, Effect effect) {
        if (effect.action() != Action.OPEN_PULL_REQUEST) {
            return Uni.createFrom().item(Optional.empty());
        }
        return sql.query("""
                        select count(*) from effect e
                        left join submission s on s.opportunity_id = e.opportunity_id
                        where e.platform = $1 and e.repository = $2 and e.opportunity_id <> $3
                          and (e.state in ('APPROVED', 'SENDING', 'RETRYABLE', 'UNKNOWN')
                            or (e.state = 'CONFIRMED' and s.status = 'MONITORING'))""", effect.platform(), effect.repository(), effect.opportunityId())
                .map(rows -> count(rows) < caps.openPerRepository()
                        ? Optional.empty()
                        : notNow(
                                "repository_busy", "maintainer", clock.instant().plus(AGAIN)));
    }

    private Uni<Optional<Clearance>> today(Sql sql, Effect effect) {
        if (effect.action() != Action.OPEN_PULL_REQUEST) {
            return Uni.createFrom().item(Optional.empty());
        }
        Instant now = clock.instant();
        return sql.query("""
                        select admitted_at from effect where platform = $1 and action = $2 and state <> 'REJECTED'
                          and admitted_at > $3 order by admitted_at desc limit $4""", effect.platform(), effect.action().name(), now.minus(DAY), caps.perDay())
                .map(rows -> rows.size() < caps.perDay()
                        ? Optional.empty()
                        : notNow(
                                "daily_cap",
                                "policy",
                                rows.isEmpty() ? now.plus(DAY) : oldest(rows).plus(DAY)));
    }

    private static Instant oldest(List<Row> rows) {
        return rows.getLast().getOffsetDateTime("admitted_at").toInstant();
    }

    private Uni<Optional<Clearance>> used(Sql sql, Effect effect) {
        UUID approval = effect.offer().approval().id();
        return sql.query("""
                        insert into approval_use (approval_id, effect_key, used_at) values ($1, $2, $3)
                        on conflict (approval_id) do update set approval_id = excluded.approval_id
                        returning effect_key""", approval, effect.key(), clock.instant())
                .map(rows -> rows.getFirst().getUUID("effect_key").equals(effect.key())
                        ? Optional.empty()
                        : Optional.of(new Clearance.Denied("the approval was used before")));
    }

    private Uni<Optional<Clearance>> token(Sql sql, Effect effect, EffectState.Sending sending) {
        Instant now = clock.instant();
        return sql.query(
                        "select at from platform_write where platform = $1 and at > $2 order by at desc limit $3",
                        effect.platform(),
                        now.minus(MINUTE),
                        caps.writesPerMinute())
                .chain(rows -> rows.size() < caps.writesPerMinute()
                        ? sql.update(
                                        "insert into platform_write (platform, effect_key, step, at) values ($1, $2, $3, $4)",
                                        effect.platform(),
                                        effect.key(),
                                        sending.step().name(),
                                        now)
                                .map(_ -> Optional.<Clearance>empty())
                        : Uni.createFrom().item(notNow("rate_cap", "", minuteAfter(rows))));
    }

    private static Instant minuteAfter(List<Row> rows) {
        return rows.getLast().getOffsetDateTime("at").toInstant().plus(MINUTE);
    }

    private static long count(List<Row> rows) {
        return rows.getFirst().getLong(0);
    }

    private static Optional<Clearance> notNow(String reason, String on, Instant until) {
        return Optional.of(new Clearance.NotNow(reason, on.isEmpty() ? null : on, until));
    }
}
