package com.aigentsy.gateway.effect;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where effects are written down. Every write is conditional on the version that was read. */
public interface EffectBook {

    Optional<Effect> find(UUID key);

    /** Writes the move now; an older version is a {@link com.aigentsy.runtime.ConflictException}. */
    Effect save(Effect effect, EffectState next);

    /** The same write as part of a larger recording. */
    Statement saving(Effect effect);

    /** Notes what the books were told about it. */
    Statement telling(Effect effect, @Nullable String waiting);

    /** Puts what was handed in under observation. */
    Recording watching(Effect confirmed, Envelope<OpportunitySubmitted> submitted);

    /** Wakes those that wait for room in the repository. */
    Recording room(String repository);

    Standing standing(String opportunityId);

    /** Whether a byte of it may have left: some step of it was cleared. */
    boolean begun(UUID key);

    /** Whether somebody who was cleared to send it may still be sending, overtaken or not. */
    boolean leaving(UUID key);

    /** What became of the opportunity's hand-in so far: there is none, it is being watched, or its end was told. */
    enum Standing {
        NONE,
        WATCHED,
        ENDED
    }

    /** What stands in the way of admitting it now, without taking any room: spares the platform questions. */
    Optional<Clearance.NotNow> obstacle(Effect effect);

    /** PLANNED → APPROVED, if repository and day have room for one more. */
    Clearance admit(Effect effect, EffectState.Planned planned);

    /** APPROVED → SENDING, if the switches are open (and stay so until this commits) and the platform has a token left. */
    Clearance clear(Effect effect, EffectState.Sending sending);

    /** Keeps every effect of the platform quiet until then. */
    void quiet(String platform, Instant until);
}
