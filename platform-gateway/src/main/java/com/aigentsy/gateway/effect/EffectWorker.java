package com.aigentsy.gateway.effect;

import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.TaskTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes one effect from wherever it stands as far as it goes now. Every move is written down before the next one begins,
 * so a crash at any point is picked up by reading the state and, where that is not enough, the platform.
 */
public final class EffectWorker implements TaskHandler {

    public static final String KIND = "effect";
    static final String UNKNOWN = "unknown";

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final EffectBook book;
    private final Admission admission;
    private final Sender sender;
    private final Reconciliation reconciliation;
    private final Minutes minutes;
    private final DecisionLog decisions;
    private final Clock clock;

    public EffectWorker(EffectBook book, Gate gate, Minutes minutes, Clock clock) {
        this.book = book;
        this.admission = new Admission(book, gate, clock);
        this.sender = new Sender(book, gate, clock);
        this.reconciliation = new Reconciliation(gate, clock);
        this.minutes = minutes;
        this.decisions = minutes.decisions();
        this.clock = clock;
    }

    /** Whatever the effect's worker was waiting for, it looks again; goes into the recording of who decided about it. */
    public static Statement wake(UUID key) {
        return TaskTable.wake(KIND, key.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable String opportunityId(Task task) {
        return book.find(UUID.fromString(task.key())).map(Effect::opportunityId).orElse(null);
    }

    @Override
    public TaskResult handle(Task task) {
        CrashPoints.hit("E1");
        Effect effect = book.find(UUID.fromString(task.key()))
                .orElseThrow(() -> new IllegalStateException("no effect is called " + task.key()));
        while (true) {
            Move move = move(effect);
            if (move instanceof Move.From from) {
                effect = from.effect();
            }
            switch (act(move)) {
                case Move.On on -> effect = book.save(effect, on.state());
                case Move.Recorded recorded -> {
                    CrashPoints.hit("E2");
                    effect = recorded.effect();
                }
                case Move.Pause pause -> {
                    return pause(effect, pause);
                }
                case Move.End end -> {
                    Effect rejected = effect.moved(end.state());
                    return done(effect, end.ending(), minutes.ended(rejected, end.ending()));
                }
                case Move.HandedIn in -> {
                    Effect confirmed = effect.moved(in.state());
                    return done(
                            effect,
                            "submitted",
                            minutes.handedIn(confirmed, in.state().submission()));
                }
                case Move.Back back -> {
                    return done(effect, "feedback", minutes.draftRefused(effect.moved(back.state()), back.detail()));
                }
                case Move.Nothing _ -> {
                    return new TaskResult.Done(Recording.nothing());
                }
            }
        }
    }

    private static Move.Act act(Move move) {
        return switch (move) {
            case Move.From from -> from.act();
            case Move.Act act -> act;
        };
    }

    private Move move(Effect effect) {
        EffectState state = effect.state();
        try {
            return switch (state) {
                case EffectState.Planned planned -> admission.decide(effect, planned);
                case EffectState.Approved approved -> sender.next(effect, approved);
                case EffectState.Sending sending -> reconciliation.abandoned(sending);
                case EffectState.Retryable retryable -> sender.waiting(retryable);
                case EffectState.Unknown unknown -> reconciliation.ask(effect, unknown);
                case EffectState.Confirmed _, EffectState.Rejected _ -> new Move.Nothing();
            };
        } catch (NotReadableException e) {
            return unread(effect, e);
        }
    }

    /** A platform that asks for quiet gets it from everybody; one that stays unreadable is not kept from the books. */
    private Move unread(Effect effect, NotReadableException e) {
        Instant now = clock.instant();
        Instant until = now.plus(e.retryIn());
        if (e.limited()) {
            book.quiet(effect.platform(), until);
        }
        boolean stuck = effect.createdAt().plus(STUCK).isBefore(now);
        return new Move.Pause(until, e.reason(), e.waitsFor() == null && stuck ? "platform" : e.waitsFor());
    }

    private TaskResult pause(Effect effect, Move.Pause pause) {
        decisions.say(effect.opportunityId(), effect.key(), "waits", pause.reason());
        boolean told = pause.reason().equals(UNKNOWN) || pause.on() != null;
        Minutes.@Nullable Wait wait = told ? new Minutes.Wait(pause.reason(), pause.until(), pause.on()) : null;
        return new TaskResult.Again(pause.until(), pause.reason(), minutes.waits(effect, wait));
    }

    private TaskResult done(Effect effect, Endings.Ending ending, Recording recording) {
        decisions.say(effect.opportunityId(), effect.key(), ending.outcome().name(), ending.reason());
        return new TaskResult.Done(recording);
    }

    private TaskResult done(Effect effect, String decision, Recording recording) {
        decisions.say(effect.opportunityId(), effect.key(), decision, "");
        return new TaskResult.Done(recording);
    }
}
