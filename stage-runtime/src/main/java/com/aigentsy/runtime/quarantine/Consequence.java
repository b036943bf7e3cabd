package com.aigentsy.runtime.quarantine;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.PipelineEvent;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Topic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What giving a held record up means for its opportunity, which must end somewhere or stay visible. */
sealed interface Consequence {

    /** The record was what carried it on: it ends here. */
    record Ends(Envelope<OpportunityCompleted> event) implements Consequence {}

    /** The record may have been what carried it on, but nobody can tell from it: it stays in the books as it is. */
    record Stays() implements Consequence {}

    /** Others carry it on; this was a copy for the record, or an answer that is left out. */
    record GoesOn() implements Consequence {}

    /** A forged offer must not end the genuine one. */
    String FORGED = "approval_invalid";

    Map<String, Stage> CARRIERS = Map.of(
            Topic.DISCOVERED.topicName(), Stage.SCORE,
            Topic.SCORED.topicName(), Stage.EXECUTE,
            Topic.PRICED.topicName(), Stage.SUBMIT,
            Topic.SUBMITTED.topicName(), Stage.MONITOR);

    /** {@code envelope} is null where the record cannot be read. */
    static Consequence of(QuarantineRow row, @Nullable Envelope<?> envelope, Completion completion) {
        Stage carrier = CARRIERS.get(row.source);
        if (row.source.startsWith("task:") || row.reason.equals(FORGED)) {
            return new Stays();
        }
        if (carrier == null || !carrier.slug().equals(row.stage)) {
            return new GoesOn();
        }
        return envelope == null ? new Stays() : ending(envelope, carrier, completion);
    }

    private static Consequence ending(Envelope<?> envelope, Stage carrier, Completion completion) {
        PipelineEvent event = envelope.event();
        return switch (event) {
            case OpportunityDiscovered found -> ends(envelope, carrier, unscored(found, completion));
            case OpportunityScored scored -> ends(envelope, carrier, OpportunityCompleted.of(scored, completion));
            case OpportunityPriced offer ->
                revised(offer.revision())
                        ? new GoesOn()
                        : ends(envelope, carrier, OpportunityCompleted.of(offer, null, completion));
            case OpportunitySubmitted sent ->
                revised(sent.revision())
                        ? new GoesOn()
                        : ends(
                                envelope,
                                carrier,
                                OpportunityCompleted.of(sent.priced(), sent.submission(), completion));
            default -> new Stays();
        };
    }

    /** The pull request of the first revision is there and watched. */
    private static boolean revised(int revision) {
        return revision > 0;
    }

    private static Consequence ends(Envelope<?> because, Stage carrier, OpportunityCompleted event) {
        return new Ends(because.next(carrier, 0, event, event.completion().completedAt()));
    }

    private static OpportunityCompleted unscored(OpportunityDiscovered found, Completion completion) {
        return new OpportunityCompleted(
                found.opportunity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                completion,
                OpportunityCompleted.PAYMENT_UNKNOWN);
    }
}
