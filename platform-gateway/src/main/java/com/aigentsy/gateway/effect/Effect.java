package com.aigentsy.gateway.effect;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Solution;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One outward act: its identity, the approved offer it hands in, and where it stands. {@code version} grows with every
 * move and is the fence: who read an older one writes nothing. {@code waiting} is what the books were last told.
 */
public record Effect(
        UUID key,
        Action action,
        Envelope<OpportunityPriced> priced,
        EffectState state,
        long version,
        @Nullable String waiting,
        Instant createdAt) {

    public OpportunityPriced offer() {
        return priced.event();
    }

    public String opportunityId() {
        return offer().opportunity().id();
    }

    public String platform() {
        return offer().opportunity().platform();
    }

    public String repository() {
        return offer().target().repository();
    }

    /** The same for every try, so that a second try finds what the first one left. */
    public String branch() {
        return "aigentsy/" + opportunityId();
    }

    /** Whether words answer the review below the pull request that it updates. */
    boolean replies() {
        Solution.CodeFix fix = offer().solution().codeFix();
        return fix != null && fix.reply() != null;
    }

    public Effect moved(EffectState next) {
        return new Effect(key, action, priced, next, version + 1, waiting, createdAt);
    }

    public Effect waits(@Nullable String notice) {
        return new Effect(key, action, priced, state, version, notice, createdAt);
    }
}
