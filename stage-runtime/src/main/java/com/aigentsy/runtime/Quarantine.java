package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.PipelineNotice;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sets records aside in the caller's transaction and tells the books; a redriven one that fails again is held again. */
@ApplicationScoped
public class Quarantine {

    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final String INSERT = """
            insert into quarantine (id, stage, source, key, headers, payload, reason, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do update set state = 'held', held_at = now(), changed_at = null,
                reason = excluded.reason, detail = excluded.detail, payload = excluded.payload
            where quarantine.state = 'redriven'""";

    private final Outbox outbox;
    private final Notices notices;
    private final MeterRegistry meters;
    private final Clock clock;

    Quarantine(Outbox outbox, Notices notices, MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.meters = meters;
        this.clock = clock;
    }

    public Uni<Void> hold(Sql sql, List<HeldRecord> held) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (HeldRecord record : held) {
            done = done.chain(() -> hold(sql, record));
        }
        return done;
    }

    private Uni<Void> hold(Sql sql, HeldRecord held) {
        Buffer payload = held.payload() == null ? null : Buffer.buffer(held.payload());
        return sql.update(
                        INSERT,
                        held.id(),
                        held.stage(),
                        held.source(),
                        held.key(),
                        held.headers(),
                        payload,
                        held.reason(),
                        held.detail())
                .chain(inserted -> inserted == 0 ? Uni.createFrom().voidItem() : outbox.append(sql, notices(held)));
    }

    private List<Envelope<?>> notices(HeldRecord held) {
        LOG.warnf(
                "stage=%s decision=quarantined source=%s opportunity=%s reason=%s",
                held.stage(), held.source(), held.key(), held.reason());
        meters.counter("quarantine_total", "reason", held.reason()).increment();
        Instant now = clock.instant();
        UUID thisTime = Ids.uuid5(held.id() + "|" + now);
        return List.of(
                notices.about(thisTime, PipelineNotice.QUARANTINED, held.key(), held.reason(), held.detail(), now));
    }
}
