package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Submission;
import java.time.Instant;
import java.util.Locale;

/** What Monitor says about a submission: how it ended. */
public final class Closing {

    private Closing() {}

    public static Envelope<OpportunityCompleted> completed(Watched watched, Verdict.Ended ended, Instant now) {
        OpportunitySubmitted submitted = watched.submitted().event();
        boolean won = ended.outcome() == Outcome.WON;
        var completion = new Completion(
                ended.outcome(), ended.reason(), ended.detail(), won, ended.mergedAt(), now, ended.decidedBy());
        Submission last = withStatus(
                submitted.submission(), won ? "merged" : ended.outcome().name().toLowerCase(Locale.ROOT));
        return say(watched, OpportunityCompleted.of(submitted.priced(), last, completion), now);
    }

    private static <E extends OpportunityEvent> Envelope<E> say(Watched watched, E event, Instant now) {
        return watched.submitted().next(Stage.MONITOR, watched.revision(), event, now);
    }

    private static Submission withStatus(Submission of, String status) {
        return new Submission(of.id(), of.url(), status, of.branch(), of.headSha(), of.submittedAt());
    }
}
