package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.gateway.effect.DecisionLog;
import com.aigentsy.gateway.effect.NotReadableException;
import com.aigentsy.gateway.monitoring.Watch.Look;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at one submission, at its time or when woken, and records what the look means. */
public final class MonitorWorker implements TaskHandler {

    public static final String KIND = "monitor";

    private static final String CHANGES_ASKED = "changes_asked";

    private final SubmissionBook book;
    private final Map<String, Watch> watches;
    private final PollSchedule schedule;
    private final DecisionLog decisions;
    private final Notices notices;
    private final Clock clock;

    public MonitorWorker(SubmissionBook book, Eyes eyes, Telling telling, Clock clock) {
        this.book = book;
        this.watches = Map.copyOf(eyes.watches());
        this.schedule = eyes.schedule();
        this.decisions = telling.decisions();
        this.notices = telling.notices();
        this.clock = clock;
    }

    /** How, and how often, it looks at each platform. */
    public record Eyes(Map<String, Watch> watches, PollSchedule schedule) {}

    /** Where it says what it decided, and to whom. */
    public record Telling(DecisionLog decisions, Notices notices) {}

    /** One task per revision, so that a new revision is watched anew. */
    public static String key(String opportunityId, int revision) {
        return opportunityId + "/" + revision;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String opportunityId(Task task) {
        return task.key().substring(0, task.key().lastIndexOf('/'));
    }

    @Override
    public TaskResult handle(Task task) {
        String opportunityId = opportunityId(task);
        Optional<Watched> watched = book.find(opportunityId)
                .filter(found -> found.status() == Watched.Status.MONITORING)
                .filter(found -> key(opportunityId, found.revision()).equals(task.key()));
        return watched.isPresent() ? look(watched.get()) : new TaskResult.Done(Recording.nothing());
    }

    private TaskResult look(Watched watched) {
        if (watched.byHand()) {
            return judged(
                    watched,
                    VerdictPolicy.silent(watched.lastChange(), clock.instant()),
                    watched.etag(),
                    watched.lastChange());
        }
        Watch watch = watches.get(watched.platform());
        if (watch == null) {
            return later(watched, "no_adapter", Recording.nothing());
        }
        try {
            return seen(watched, watch.look(watched.repository(), watched.number(), watched.etag()));
        } catch (NotReadableException e) {
            log(watched, "waits", e.reason());
            return new TaskResult.Again(clock.instant().plus(e.retryIn()), e.reason(), Recording.nothing());
        }
    }

    private TaskResult seen(Watched watched, Look look) {
        CrashPoints.hit("M1");
        Instant now = clock.instant();
        return switch (look) {
            case Look.Unchanged _ ->
                judged(watched, VerdictPolicy.silent(watched.lastChange(), now), watched.etag(), watched.lastChange());
            case Look.Seen seen ->
                judged(
                        watched,
                        verdict(watched, seen.state(), now),
                        seen.etag(),
                        seen.state().updatedAt());
            case Look.Gone _ -> ended(watched, VerdictPolicy.gone());
        };
    }

    private static Verdict verdict(Watched watched, PullState state, Instant now) {
        Verdict verdict = VerdictPolicy.of(state, watched.since(), watched.passedOn(), now);
        return watched.withdrawn() ? VerdictPolicy.withdrawn(verdict) : verdict;
    }

    private TaskResult judged(Watched watched, Verdict verdict, @Nullable String etag, Instant lastChange) {
        return switch (verdict) {
            case Verdict.StillOpen _ -> stillOpen(watched, etag, lastChange, Recording.nothing());
            case Verdict.Ended ended -> ended(watched, ended);
            case Verdict.ChangesAsked asked -> asked(watched, asked, etag, lastChange);
        };
    }

    /** Execute works on one round of a revision; what is said meanwhile waits for the next revision, as a person is told. */
    private TaskResult asked(Watched watched, Verdict.ChangesAsked asked, @Nullable String etag, Instant lastChange) {
        if (!watched.answered()) {
            return passedOn(watched, asked);
        }
        log(watched, "waits", CHANGES_ASKED);
        return VerdictPolicy.silent(lastChange, clock.instant()) instanceof Verdict.Ended ended
                ? ended(watched, ended)
                : stillOpen(watched, etag, lastChange, Recording.of(changesAsked(watched, asked)));
    }

    private TaskResult passedOn(Watched watched, Verdict.ChangesAsked asked) {
        log(watched, "feedback", CHANGES_ASKED);
        if (hinted(watched)) {
            return new TaskResult.Again(clock.instant(), "hint", Recording.nothing());
        }
        PassedOn now = watched.passedOn().with(watched.revision(), asked.remarks());
        return later(
                watched,
                CHANGES_ASKED,
                book.passedOn(watched, now).publish(Closing.feedback(watched, asked, clock.instant())));
    }

    /** A person may want to know; the pull request stays watched, so whatever becomes of it is seen. */
    private Envelope<PipelineNotice> changesAsked(Watched watched, Verdict.ChangesAsked asked) {
        PullState.Remark last = asked.remarks().getLast();
        UUID about = Ids.uuid5(watched.opportunityId() + "|" + last.author() + "|" + last.at());
        String detail = last.author() + " asks for changes on " + watched.repository() + "#" + watched.number();
        return notices.about(
                about, PipelineNotice.WAITING, watched.opportunityId(), CHANGES_ASKED, detail, clock.instant());
    }

    /** A webhook that came in during the look is a reason to look again at once. */
    private TaskResult stillOpen(Watched watched, @Nullable String etag, Instant lastChange, Recording said) {
        return hinted(watched)
                ? new TaskResult.Again(clock.instant(), "hint", said)
                : later(watched, "open", book.seen(watched, etag, lastChange).and(said));
    }

    private boolean hinted(Watched watched) {
        return book.find(watched.opportunityId())
                .filter(now -> now.hints() != watched.hints())
                .isPresent();
    }

    private TaskResult later(Watched watched, String reason, Recording recording) {
        return new TaskResult.Again(schedule.next(watched.since(), clock.instant()), reason, recording);
    }

    private TaskResult ended(Watched watched, Verdict.Ended ended) {
        log(watched, ended.outcome().name(), ended.reason());
        return new TaskResult.Done(book.ended(watched, status(ended), ended.reason())
                .publish(Closing.completed(watched, ended, clock.instant())));
    }

    private static Watched.Status status(Verdict.Ended ended) {
        return Watched.Status.valueOf(ended.outcome().name());
    }

    private void log(Watched watched, String decision, String reason) {
        decisions.say(watched.opportunityId(), watched.number(), decision, reason);
    }
}
