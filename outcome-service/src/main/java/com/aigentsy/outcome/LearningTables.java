package com.aigentsy.outcome;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.WinLoss;
import com.aigentsy.runtime.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The counters of what we learned, and the models made from them. */
public interface LearningTables {

    /** Counts an ending, unless the opportunity has ended before. */
    Statement add(Ending ending, UUID eventId, Instant completedAt);

    /** Wins and losses of every platform where anything has ended, by name. Blocking. */
    List<WinLoss> platforms();

    /** The published models by name. Blocking. */
    List<ModelPublished> models();

    /** Conflicts unless the model stands on more outcomes than the one published before. */
    Statement published(ModelPublished model);
}
