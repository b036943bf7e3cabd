package com.aigentsy.outcome;

import com.aigentsy.outcome.Rebuilds.Comparison;
import com.aigentsy.outcome.Rebuilds.Ended;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the learning tables anew from the topics and swaps them in. Until the swap the live tables are not touched; what
 * ends meanwhile is counted in both. Nothing is published. An attempt that was killed begins again from nothing.
 */
final class TableRebuild implements TaskHandler {

    static final String KIND = "rebuild-learning";

    private static final Logger LOG = Logger.getLogger(TableRebuild.class);
    private static final Duration BETWEEN_COMPARISONS = Duration.ofMillis(500);

    private final Rebuilds rebuilds;
    private final PastEvents past;
    private final CountersOf counters;
    private final Clock clock;
    private final Duration patience;

    /** {@code patience}: how long the consumers may take to reach the place up to which the topics were read. */
    TableRebuild(Rebuilds rebuilds, PastEvents past, CountersOf counters, Clock clock, Duration patience) {
        this.rebuilds = rebuilds;
        this.past = past;
        this.counters = counters;
        this.clock = clock;
        this.patience = patience;
    }

    /** The counters of one generation only. */
    interface CountersOf {
        Counters generation(long id);
    }

    static TaskDraft draft(UUID rebuild) {
        return new TaskDraft(KIND, rebuild.toString(), EventJson.text(rebuild), Instant.EPOCH);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String opportunityId(Task task) {
        return null;
    }

    @Override
    public TaskResult handle(Task task) throws InterruptedException {
        UUID rebuild = UUID.fromString(task.key());
        Ended ended = attempt(rebuild);
        rebuilds.close(rebuild, ended, clock.instant());
        LOG.infof("rebuild=%s swapped=%s reason=%s", rebuild, ended.swapped(), ended.error());
        return new TaskResult.Done(Recording.nothing());
    }

    private Ended attempt(UUID rebuild) throws InterruptedException {
        long generation = rebuilds.open(rebuild);
        try {
            readAll(rebuild, generation);
        } catch (PastEvents.AwayException away) {
            return new Ended(null, false, "the topics cannot be read: " + away.getMessage());
        }
        Comparison comparison = compared(generation);
        if (comparison.missing() > 0) {
            return new Ended(comparison, false, refusal(comparison.missing()));
        }
        rebuilds.swap(generation);
        return new Ended(comparison, true, null);
    }

    private void readAll(UUID rebuild, long generation) {
        Counters into = counters.generation(generation);
        try (PastEvents.Reading reading = past.open()) {
            while (!reading.isAtTheEnd()) {
                PastEvents.Batch batch = reading.next();
                rebuilds.add(rebuild, generation, statements(batch, into), batch.records());
                CrashPoints.hit("O2");
            }
        }
    }

    private static List<Statement> statements(PastEvents.Batch batch, Counters into) {
        return batch.events().stream()
                .flatMap(event -> Lessons.all(event, into).stream())
                .toList();
    }

    /** The consumers may be behind the topics' ends; until they have caught up, a difference means nothing. */
    private Comparison compared(long generation) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        Comparison comparison = rebuilds.compare(generation);
        while (!comparison.equal() && clock.instant().isBefore(deadline)) {
            Thread.sleep(BETWEEN_COMPARISONS);
            comparison = rebuilds.compare(generation);
        }
        return comparison;
    }

    private static String refusal(long missing) {
        return "the topics no longer hold %d of the opportunities in the live tables, which were kept as they are"
                        .formatted(missing)
                + "; './aigentsy redrive --from-outbox' puts events back that the broker has lost";
    }
}
