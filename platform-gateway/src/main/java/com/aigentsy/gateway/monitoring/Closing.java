package com.aigentsy.gateway.monitoring;

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
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Monitor says about a submission: that its maintainers want it otherwise, and how it ended. */
public final class Closing {

    /** Feedback carries the whole offer beside it, and an event must stay small. */
    private static final int LONGEST = 8_000;

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

    public static Envelope<OpportunityFeedback> feedback(Watched watched, Verdict.ChangesAsked asked, Instant now) {
        OpportunitySubmitted submitted = watched.submitted().event();
        List<PullState.Remark> remarks = asked.remarks();
        String authors =
                remarks.stream().map(PullState.Remark::author).distinct().collect(Collectors.joining(", "));
        String words = remarks.stream()
                .map(remark -> remark.body().strip())
                .filter(body -> !body.isEmpty())
                .map(Closing::shortened)
                .collect(Collectors.joining("\n\n"));
        int round = watched.passedOn().rounds() + 1;
        var feedback = new Feedback(Feedback.REVIEW, round, authors, shortened(words), now);
        return say(watched, OpportunityFeedback.of(submitted.priced(), submitted.submission(), feedback), now);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static <E extends OpportunityEvent> Envelope<E> say(Watched watched, E event, Instant now) {
        return watched.latest().next(Stage.MONITOR, watched.revision(), event, now);
    }

    private static Submission withStatus(Submission of, String status) {
        return new Submission(of.id(), of.url(), status, of.branch(), of.headSha(), of.submittedAt());
    }
}
