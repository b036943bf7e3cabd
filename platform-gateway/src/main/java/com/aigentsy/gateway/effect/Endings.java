package com.aigentsy.gateway.effect;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Feedback;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Submission;
import java.time.Instant;

/** What Submit says in the end: submitted, completed or feedback, exactly one of them per priced offer. */
public final class Endings {

    private Endings() {}

    public static Envelope<OpportunitySubmitted> submitted(Effect effect, Submission submission, Instant now) {
        return say(effect, OpportunitySubmitted.of(effect.offer(), submission), now);
    }

    public static Envelope<OpportunityFeedback> draftRefused(Effect effect, String detail, Instant now) {
        var feedback = new Feedback(Feedback.DRAFT_REFUSED, effect.offer().revision(), effect.platform(), detail, now);
        return say(effect, OpportunityFeedback.of(effect.offer(), null, feedback), now);
    }

    public static Envelope<OpportunityCompleted> completed(Effect effect, Ending ending, Instant now) {
        var completion = new Completion(
                ending.outcome(), ending.reason(), ending.detail(), false, null, now, ending.decidedBy());
        return say(effect, OpportunityCompleted.of(effect.offer(), null, completion), now);
    }

    private static <E extends OpportunityEvent> Envelope<E> say(Effect effect, E event, Instant now) {
        return effect.priced().next(Stage.SUBMIT, effect.offer().revision(), event, now);
    }

    /** An end without a submission, and who decided it. */
    public record Ending(Outcome outcome, String reason, String detail, String decidedBy) {

        public static final String GATEWAY = "platform-gateway";

        static final String APPROVAL_EXPIRED = "approval_expired";

        static Ending by(Outcome outcome, String reason, String detail) {
            return new Ending(outcome, reason, detail, GATEWAY);
        }

        static Ending expired(String detail) {
            return by(Outcome.EXPIRED, APPROVAL_EXPIRED, detail);
        }
    }
}
