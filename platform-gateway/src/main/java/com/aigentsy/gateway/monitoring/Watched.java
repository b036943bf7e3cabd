package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something handed in and being watched. {@code hints} counts what webhooks said, {@code etag} is of the last look,
 * {@code released} are the attributes of a later revision's offer that has come in and is not handed in yet,
 * {@code withdrawn} says that we are closing it, or have.
 */
public record Watched(
        UUID effectKey,
        String platform,
        String repository,
        String number,
        Status status,
        @Nullable String etag,
        Instant lastChange,
        long hints,
        Envelope<OpportunitySubmitted> submitted,
        PassedOn passedOn,
        @Nullable EventAttributes released,
        boolean withdrawn) {

    /**
     * Only ever forward.
     *
     * <pre>MONITORING ──→ WON | LOST | EXPIRED | WITHDRAWN</pre>
     */
    public enum Status {
        MONITORING,
        WON,
        LOST,
        EXPIRED,
        WITHDRAWN
    }

    public String opportunityId() {
        return submitted.event().opportunity().id();
    }

    public int revision() {
        return submitted.event().revision();
    }

    /** Only the person who sent it hears the answer, and says so. */
    public boolean byHand() {
        return submitted.event().solution().message() != null && !withdrawn;
    }

    /** When this revision was handed in. */
    public Instant since() {
        return submitted.attributes().time();
    }

    /** Whether the revision at hand has been answered with feedback. */
    public boolean answered() {
        return passedOn.about(revision());
    }

    /** The last event about this opportunity that we know of: what Monitor says next is numbered after it. */
    public Envelope<?> latest() {
        if (released != null) {
            return new Envelope<>(released, submitted.event());
        }
        return answered() ? submitted.next(Stage.MONITOR, revision(), submitted.event(), since()) : submitted;
    }
}
