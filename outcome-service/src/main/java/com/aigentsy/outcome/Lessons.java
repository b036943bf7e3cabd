package com.aigentsy.outcome;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.outcome.domain.Ending;
import com.aigentsy.outcome.domain.Milestone;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an event is to the learning tables, for the consumers that read it first and for a rebuild that reads it again. */
final class Lessons {

    private Lessons() {}

    /** Throws {@link PoisonException} when the event contradicts itself. */
    static Optional<Milestone> milestone(EventAttributes attributes, OpportunityEvent event) {
        requireSubject(attributes, event);
        if (attributes.sequence() < 1) {
            throw new PoisonException("sequence_below_one", "the events of an opportunity are counted from 1");
        }
        return Milestone.of(attributes, event);
    }

    /** Throws {@link PoisonException} when the event contradicts itself. */
    static Ending ending(EventAttributes attributes, OpportunityCompleted completed) {
        requireSubject(attributes, completed);
        return Ending.of(attributes, completed);
    }

    /** Everything the event adds to the tables; nothing where a consumer would have set it aside. */
    static List<Statement> all(Envelope<?> envelope, Counters counters) {
        EventAttributes attributes = envelope.attributes();
        return switch (envelope.event()) {
            case OpportunityCompleted completed ->
                Stream.concat(
                                unlessPoison(
                                        () -> milestone(attributes, completed).map(counters::reached)),
                                unlessPoison(() ->
                                        Optional.of(counters.ended(ending(attributes, completed), attributes.id()))))
                        .toList();
            case OpportunityEvent event ->
                unlessPoison(() -> milestone(attributes, event).map(counters::reached))
                        .toList();
            case ModelPublished _, PipelineNotice _ -> List.of();
        };
    }

    private static Stream<Statement> unlessPoison(Supplier<Optional<Statement>> statement) {
        try {
            return statement.get().stream();
        } catch (PoisonException _) {
            return Stream.empty();
        }
    }

    private static void requireSubject(EventAttributes attributes, OpportunityEvent event) {
        if (!event.opportunity().id().equals(attributes.subject())) {
            throw new PoisonException("subject_mismatch", "ce_subject is not the id of the opportunity");
        }
    }
}
