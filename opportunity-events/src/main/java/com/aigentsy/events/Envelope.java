package com.aigentsy.events;

import java.time.Instant;

/** An event with its attributes: what is written to the outbox and read from a topic. */
public record Envelope<E extends PipelineEvent>(EventAttributes attributes, E event) {

    /** The event a stage says about the same opportunity because of this one; its id and number follow from it. */
    public <N extends OpportunityEvent> Envelope<N> next(Stage stage, int revision, N next, Instant now) {
        var id = Ids.event(stage.slug(), attributes.id(), revision);
        return new Envelope<>(
                new EventAttributes(
                        id,
                        stage.source(),
                        attributes.subject(),
                        now,
                        attributes.sequence() + 1,
                        attributes.correlationId(),
                        attributes.id(),
                        attributes.traceparent()),
                next);
    }

    /** The first event of an opportunity. */
    public static Envelope<OpportunityDiscovered> first(OpportunityDiscovered event, String runId, Instant now) {
        String id = event.opportunity().id();
        return new Envelope<>(
                new EventAttributes(Ids.discovered(id), Stage.DISCOVER.source(), id, now, 1, runId, null, null), event);
    }
}
