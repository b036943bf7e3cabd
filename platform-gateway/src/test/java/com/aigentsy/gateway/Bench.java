package com.aigentsy.gateway;

import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Gate;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.policy.Autonomy;
import com.aigentsy.gateway.postgres.EffectStatements;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A worker in the hands of a test: real books, real platform, and a task that nobody else has. */
@Dependent
class Bench {

    private final EffectBook book;
    private final Gate gate;
    private final Minutes minutes;
    private final Database database;
    private final Clock clock;

    Bench(EffectBook book, Gate gate, Minutes minutes, Database database, Clock clock) {
        this.book = book;
        this.gate = gate;
        this.minutes = minutes;
        this.database = database;
        this.clock = clock;
    }

    /** Writes the effect down without a task, so that only this bench works on it. */
    Task plan(Action action, com.aigentsy.events.Envelope<OpportunityPriced> priced) {
        OpportunityPriced offer = priced.event();
        UUID key = action.key(offer.opportunity().id(), offer.opportunity().platform(), offer.revision());
        database.record(Recording.nothing().statement(EffectStatements.plan(key, action, priced)));
        return new Task(UUID.randomUUID(), EffectWorker.KIND, key.toString(), "{}", 1, 1, Instant.now());
    }

    Platform platform() {
        return Objects.requireNonNull(gate.platforms().get("github"));
    }

    EffectWorker worker(Platform platform) {
        return worker(platform, gate.autonomy(), book);
    }

    EffectWorker worker(Platform platform, Autonomy autonomy, EffectBook effects) {
        var times = new Gate.Times(Duration.ofSeconds(2), gate.times().settle(), Duration.ZERO);
        return new EffectWorker(
                effects, new Gate(Map.of("github", platform), gate.approvals(), autonomy, times), minutes, clock);
    }

    EffectState state(Task task) {
        return book.find(UUID.fromString(task.key())).orElseThrow().state();
    }

    void record(TaskResult result) {
        switch (result) {
            case TaskResult.Done done -> database.record(done.recording());
            case TaskResult.Again again -> database.record(again.recording());
            case TaskResult.Quarantined held -> throw new AssertionError("set aside: " + held);
        }
    }
}
