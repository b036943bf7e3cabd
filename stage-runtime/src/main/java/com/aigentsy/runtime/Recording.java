package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.runtime.trace.Traces;
import java.util.ArrayList;
import java.util.List;

/**
 * What one transaction writes: statements first, then tasks, then events to publish through the outbox. Statements with
 * the same SQL run together as one batch, so they must not depend on others in between.
 */
public record Recording(List<Statement> statements, List<TaskDraft> tasks, List<Envelope<?>> events) {

    private static final Recording NOTHING = new Recording(List.of(), List.of(), List.of());

    public Recording {
        statements = List.copyOf(statements);
        tasks = List.copyOf(tasks);
        events = List.copyOf(events);
    }

    public static Recording nothing() {
        return NOTHING;
    }

    public static Recording of(Envelope<?>... events) {
        return new Recording(List.of(), List.of(), List.of(events));
    }

    public static Recording all(List<Recording> parts) {
        return new Recording(
                parts.stream().flatMap(part -> part.statements.stream()).toList(),
                parts.stream().flatMap(part -> part.tasks.stream()).toList(),
                parts.stream()
                        .<Envelope<?>>flatMap(part -> part.events.stream())
                        .toList());
    }

    public Recording publish(Envelope<?> event) {
        return new Recording(statements, tasks, with(events, event));
    }

    public Recording task(TaskDraft task) {
        return new Recording(statements, with(tasks, task), events);
    }

    public Recording statement(Statement statement) {
        return new Recording(with(statements, statement), tasks, events);
    }

    public Recording and(Recording other) {
        return all(List.of(this, other));
    }

    /** What it publishes and leaves to be done comes from the span that is open here. */
    Recording along(Traces traces) {
        String span = traces.current();
        if (span == null) {
            return this;
        }
        return new Recording(
                statements,
                tasks.stream().map(task -> task.after(span)).toList(),
                events.stream().<Envelope<?>>map(traces::stamp).toList());
    }

    public boolean isEmpty() {
        return statements.isEmpty() && tasks.isEmpty() && events.isEmpty();
    }

    private static <T> List<T> with(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
