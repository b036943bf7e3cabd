package com.aigentsy.gateway.effect;

import java.util.Optional;

/** A place where work is handed in. {@code find} and {@code fresh} only read; {@code send} writes, once. */
public interface Platform {

    /** As in {@code opportunity.platform}; also the name of its switch. */
    String name();

    /** Why nothing can be sent from here, for example a missing token. */
    Optional<String> unavailable();

    /** Whether the work is still wanted and nobody else has taken it. */
    Freshness fresh(Effect effect);

    /** Whether the step's result is already there. */
    Finding find(Effect effect, Step step, Progress progress);

    Sent send(Effect effect, Step step, Progress progress, Deadline deadline);

    /** Sealed, because each way the world may have moved on ends the opportunity in its own words. */
    sealed interface Freshness {
        record Wanted() implements Freshness {}

        /** Somebody else took it or solved it. */
        record Taken(String reason, String detail) implements Freshness {}

        /** It is not offered any more. */
        record Withdrawn(String reason, String detail) implements Freshness {}
    }

    /** What reading back showed. */
    sealed interface Finding {
        record Found(Progress progress) implements Finding {}

        /** The platform itself says that it is not there. */
        record Absent() implements Finding {}
    }

    /** What sending one step came to. */
    sealed interface Sent {
        record Applied(Progress progress) implements Sent {}

        /** This answer stopped the step; what it means is for the classification to say. */
        record Stopped(Answer answer) implements Sent {}
    }
}
