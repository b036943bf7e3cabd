package com.aigentsy.discovery;

import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.TaskResult.Again;
import com.aigentsy.runtime.TaskResult.Done;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source page by page. Each step is one page: read and judged with no transaction open, then recorded in one with
 * its events and the cursor, so a killed scan goes on where it was.
 */
public final class DiscoverStage implements TaskHandler {

    public static final String KIND = "scan";

    private static final Logger LOG = Logger.getLogger(DiscoverStage.class);
    /** A failing page is tried so often before the scan goes on without it. */
    private static final int PATIENCE = 4;

    private final Map<String, ListingSource> sources;
    private final ScanBook book;
    private final Surroundings surroundings;

    /** The clock, the meters, and whether what is read comes from stand-ins for the world. */
    public record Surroundings(Clock clock, MeterRegistry meters, boolean synthetic) {}

    DiscoverStage(List<ListingSource> sources, ScanBook book, Surroundings surroundings) {
        this.sources = sources.stream()
                .collect(Collectors.toMap(source -> source.source().slug(), Function.identity()));
        this.book = book;
        this.surroundings = surroundings;
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
    public TaskResult handle(Task task) {
        ScanKey key = EventJson.read(task.payload(), ScanKey.class);
        Scan scan = book.scan(key).orElseThrow(() -> new IllegalStateException("no such scan: " + key));
        ListingSource source = sources.get(key.source());
        if (scan.sweeps().isEmpty() || source == null) {
            LOG.infof(
                    "run=%s source=%s decision=finished problems=%d",
                    key.runId(), key.source(), scan.problems().size());
            return new Done(book.finished(scan));
        }
        return step(task, scan, source);
    }

    private TaskResult step(Task task, Scan scan, ListingSource source) {
        if (task.fence() > 1) {
            CrashPoints.hit("H4");
        }
        try {
            return recorded(scan, source, source.read(scan.sweeps().getFirst()));
        } catch (SourceWaitsException pause) {
            return waiting(scan.key(), pause, Recording.nothing());
        } catch (SourceFailedException failure) {
            if (failure.passing() && task.attempt() < PATIENCE) {
                throw failure;
            }
            return withoutPage(scan, String.valueOf(failure.getMessage()));
        }
    }

    private TaskResult recorded(Scan scan, ListingSource source, ListingPage page) {
        Sweep sweep = scan.sweeps().getFirst();
        PageReview.Outcome outcome = new PageReview(source, book, scan, sweep).of(page.listings());
        outcome.sighted().forEach(one -> tell(scan, one));
        Recording recording = book.sighted(scan, sweep, outcome.sighted())
                .and(new Publication(source.source(), scan, sweep, surroundings.synthetic())
                        .of(outcome.sighted(), surroundings.clock().instant()));
        if (outcome.pause() instanceof SourceWaitsException pause) {
            return waiting(scan.key(), pause, recording);
        }
        return new Again(
                surroundings.clock().instant(),
                "next page",
                recording.and(book.moved(scan, following(scan, page), page.problems())));
    }

    private static List<Sweep> following(Scan scan, ListingPage page) {
        List<Sweep> following =
                new ArrayList<>(scan.sweeps().subList(1, scan.sweeps().size()));
        if (page.next() instanceof Sweep next) {
            following.addFirst(next);
        }
        return following;
    }

    private TaskResult waiting(ScanKey key, SourceWaitsException pause, Recording recording) {
        String reason = String.valueOf(pause.getMessage());
        LOG.infof(
                "run=%s source=%s decision=waiting until=%s reason=%s",
                key.runId(), key.source(), pause.until(), reason);
        return new Again(pause.until(), reason, recording.and(book.waiting(key, pause.until(), reason)));
    }

    private TaskResult withoutPage(Scan scan, String problem) {
        LOG.warnf(
                "run=%s source=%s decision=page_given_up reason=%s",
                scan.key().runId(), scan.key().source(), problem);
        List<Sweep> rest = scan.sweeps().subList(1, scan.sweeps().size());
        return new Again(surroundings.clock().instant(), "page given up", book.moved(scan, rest, List.of(problem)));
    }

    /** What was published before is met again in every run: no decision of its own, and counted like the others. */
    private void tell(Scan scan, Sighted one) {
        String reason = one.decision() instanceof Sighted.Filtered filtered
                ? filtered.reason().slug()
                : "-";
        LOG.logf(
                one.decision() instanceof Sighted.Duplicate ? Level.DEBUG : Level.INFO,
                "opportunity=%s run=%s event=discovered decision=%s reason=%s",
                one.listing().opportunityId(),
                scan.key().runId(),
                one.name(),
                reason);
        surroundings
                .meters()
                .counter("stage_decisions_total", "stage", "discover", "decision", one.name())
                .increment();
    }
}
