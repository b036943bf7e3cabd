package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;

/**
 * A stage that decides inside the consumer. Pure: the runtime has already dropped duplicates, and records what the
 * whole poll decided in one transaction. An exception quarantines this one event.
 */
public interface PollStage {

    /** The inbox is kept per name, so two stages of one service can read the same event. */
    String name();

    /** Statements of a poll stage must not use {@link Statement#expecting}: a retry would meet the same conflict. */
    Recording decide(Envelope<?> event);
}
