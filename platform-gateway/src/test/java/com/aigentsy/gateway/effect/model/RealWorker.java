package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.Approver;
import com.aigentsy.gateway.Work;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.ApprovalCheck;
import com.aigentsy.gateway.effect.DecisionLog;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Gate;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.gateway.policy.Autonomy;
import com.aigentsy.runtime.Notices;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The worker of the service itself. From the effect as it stood and what was heard since, it finds out what the worker
 * asks next, by letting it run once more.
 */
final class RealWorker {

    static final Work WORK =
            Work.on("github_1", "acme/till", 7, "abc").approvedAt(Script.EXPIRY.minus(Duration.ofHours(24)));

    private final Effect planned = new Effect(
            WORK.effectKey(),
            Action.OPEN_PULL_REQUEST,
            WORK.priced(),
            new EffectState.Planned(),
            0,
            null,
            Script.EXPIRY.minus(Duration.ofHours(24)));
    private final Optional<ApprovalCheck> check = Optional.of(ApprovalCheck.with(Approver.EXECUTION.verifyKey()));
    private final Notices notices = notices();
    private final DecisionLog decisions = new DecisionLog("submit", new SimpleMeterRegistry());

    Asked next(EffectState effect, List<Heard> heard) {
        Script script = new Script(heard);
        ScriptedBook book = new ScriptedBook(script, at(script.told(effect)));
        Clock ofTheBooks = Clock.fixed(Script.EXPIRY, ZoneOffset.UTC);
        Minutes minutes = new Minutes(book, notices, decisions, ofTheBooks);
        try {
            return result(new EffectWorker(book, gate(script), minutes, script).handle(task()), script, book);
        } catch (Script.Open open) {
            return open.asked();
        }
    }

    private Gate gate(Script script) {
        return new Gate(
                Map.of("github", new ScriptedPlatform(script)),
                check,
                Autonomy.APPROVE,
                new Gate.Times(Ticks.TOTAL, Ticks.TICK, Duration.ZERO));
    }

    private Effect at(EffectState state) {
        return new Effect(
                planned.key(), planned.action(), planned.priced(), state, 0, planned.waiting(), planned.createdAt());
    }

    private static Asked result(TaskResult result, Script script, ScriptedBook book) {
        return switch (result) {
            case TaskResult.Again again -> new Asked.Again(script.until(again.notBefore()));
            case TaskResult.Done done ->
                new Asked.Done(
                        script.made(book.end()), done.recording().events().size());
            case TaskResult.Quarantined held -> throw new AssertionError("set aside: " + held);
        };
    }

    private Task task() {
        return new Task(new UUID(0, 1), EffectWorker.KIND, planned.key().toString(), "{}", 1, 1, Ticks.NOW);
    }

    /** The constructor is for the container alone. */
    private static Notices notices() {
        try {
            Constructor<Notices> constructor = Notices.class.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance("platform-gateway");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
