package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.Stage;
import com.aigentsy.outcome.domain.PlatformRates;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskDraft;
import com.aigentsy.runtime.TaskHandler;
import com.aigentsy.runtime.TaskResult;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Publishes the model that the learning tables stand for now; labels that came together make one model. */
final class ModelPublication implements TaskHandler {

    private static final String KIND = "publish-model";

    private final LearningTables tables;
    private final Clock clock;

    ModelPublication(LearningTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** One task per label: a task that is running may have counted before this label was there. */
    static TaskDraft dueBecauseOf(EventAttributes label) {
        return new TaskDraft(KIND, label.subject(), EventJson.text(label), Instant.EPOCH);
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
        var rates = new PlatformRates(tables.platforms());
        long published = tables.models().stream()
                .filter(model -> model.name().equals(PlatformRates.NAME))
                .mapToLong(ModelPublished::outcomes)
                .findFirst()
                .orElse(0);
        if (rates.outcomes() <= published) {
            return new TaskResult.Done(Recording.nothing());
        }
        Instant now = clock.instant();
        ModelPublished model = rates.model(now);
        var envelope = envelope(EventJson.read(task.payload(), EventAttributes.class), model, now);
        return new TaskResult.Done(Recording.of(envelope).statement(tables.published(model)));
    }

    private static Envelope<ModelPublished> envelope(EventAttributes label, ModelPublished model, Instant now) {
        var attributes = new EventAttributes(
                Ids.event(Stage.LEARN.slug(), label.id(), 0),
                Stage.LEARN.source(),
                model.name(),
                now,
                model.outcomes(),
                label.correlationId(),
                label.id(),
                label.traceparent());
        return new Envelope<>(attributes, model);
    }
}
