package com.aigentsy.gateway.monitoring;

import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where submissions are kept. A record about a look conflicts when a webhook came in after the look began. */
public interface SubmissionBook {

    Optional<Watched> find(String opportunityId);

    Recording seen(Watched watched, @Nullable String etag, Instant lastChange);

    /** A look that found something to pass on: as {@link #seen}, with what is passed on now. */
    Recording passedOn(Watched watched, PassedOn passedOn);

    /** Ends the watching: the status moves forward, and whoever waits for room in the repository looks again. */
    Recording ended(Watched watched, Watched.Status status, String reason);
}
