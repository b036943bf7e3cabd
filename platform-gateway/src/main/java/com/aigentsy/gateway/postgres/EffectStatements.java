package com.aigentsy.gateway.postgres;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL that writes effects. A move touches its row only in the version that was read. */
public final class EffectStatements {

    static final String MOVE = """
            update effect set state = $3, detail = $4, updated_at = $6, version = version + 1,
                deadline = case when $3 = 'UNKNOWN' then deadline
                    else clock_timestamp() + $5 * interval '1 millisecond' end
            where effect_key = $1 and version = $2""";

    /** Whoever throws a switch or decides by hand has to wait for these. */
    static final String LEAVING = "state in ('SENDING', 'UNKNOWN') and deadline > now()";

    private EffectStatements() {}

    /** A priced offer becomes a planned effect as it arrives; one with this key that is there already is left alone. */
    public static Statement plan(UUID key, Action action, Envelope<OpportunityPriced> priced) {
        OpportunityPriced offer = priced.event();
        return Statement.of(
                """
                insert into effect (effect_key, opportunity_id, platform, repository, action, revision, state, detail,
                    attributes, priced, created_at, updated_at)
                values ($1, $2, $3, $4, $5, $6, 'PLANNED', '{}', $7, $8, now(), now()) on conflict (effect_key) do nothing""",
                key,
                offer.opportunity().id(),
                offer.opportunity().platform(),
                offer.target().repository(),
                action.name(),
                offer.revision(),
                EventJson.text(priced.attributes()),
                EventJson.text(offer));
    }

    /**
     * The deadline of a sender outlives its being overtaken, and is kept on the database's clock, the only one that all
     * replicas share.
     *
     * @param effect already moved: its version is the one to reach
     */
    static Statement move(Effect effect, Instant now) {
        EffectState state = effect.state();
        @Nullable Long left = state instanceof EffectState.Sending sending ? millis(now, sending.deadline()) : null;
        return Statement.of(
                        MOVE,
                        effect.key(),
                        effect.version() - 1,
                        EffectRow.name(state),
                        EventJson.text(state),
                        left,
                        now)
                .expecting(1);
    }

    /** Rounded up, so that the books never take it to be over too early. */
    private static long millis(Instant now, Instant deadline) {
        return Duration.between(now, deadline).toMillis() + 1;
    }

    static Statement waiting(Effect effect, @Nullable String told) {
        return Statement.of("update effect set waiting = $2 where effect_key = $1", effect.key(), told);
    }

    /** Room in the repository: those that have waited longest try first, the others have timers of their own. */
    public static Statement room(String repository) {
        return Statement.of("""
                update task set not_before = now() where kind = $1 and key in
                    (select effect_key::text from effect
                     where repository = $2 and state = 'PLANNED' and waiting = 'repository_busy'
                     order by created_at, effect_key limit 3)""", EffectWorker.KIND, repository);
    }

    /** Everything that stands still looks again whether it may go on. */
    public static Statement all() {
        return Statement.of("update task set not_before = least(not_before, now()) where kind = $1", EffectWorker.KIND);
    }
}
