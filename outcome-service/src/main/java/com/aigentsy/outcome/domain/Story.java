package com.aigentsy.outcome.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityFeedback;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.PipelineNotice;

/** One line per event, for a person who reads a timeline. */
public final class Story {

    private Story() {}

    public static String of(OpportunityEvent event) {
        return switch (event) {
            case OpportunityDiscovered discovered -> discovered(discovered.opportunity());
            case OpportunityScored scored -> scored(scored);
            case OpportunityPriced priced -> priced(priced);
            case OpportunitySubmitted submitted ->
                "handed in as " + submitted.submission().url() + " ("
                        + submitted.submission().status() + ")";
            case OpportunityFeedback feedback ->
                feedback.feedback().kind() + " from " + feedback.feedback().author() + ", round "
                        + feedback.feedback().round();
            case OpportunityCompleted completed -> completed(completed);
        };
    }

    public static String of(PipelineNotice notice) {
        String on = notice.on() == null ? "" : " on " + notice.on();
        String until = notice.until() == null ? "" : " until " + notice.until();
        String detail = notice.detail().equals(notice.reason()) ? "" : " (" + notice.detail() + ")";
        return notice.kind() + on + until + ": " + notice.reason() + detail;
    }

    private static String discovered(Opportunity opportunity) {
        return "found by " + opportunity.source() + ": " + opportunity.title() + ", " + offered(opportunity);
    }

    private static String offered(Opportunity opportunity) {
        if (opportunity.value() != null) {
            return opportunity.value().toPlainString() + " " + opportunity.currency();
        }
        if (opportunity.rate() != null) {
            return opportunity.rate().toPlainString() + " " + opportunity.currency() + " per " + opportunity.rateUnit();
        }
        return "price unknown";
    }

    private static String scored(OpportunityScored scored) {
        return "win probability " + scored.score().winProbability() + " by "
                + scored.score().model() + "; goes to " + scored.route().to();
    }

    private static String priced(OpportunityPriced priced) {
        return "offer " + (priced.revision() + 1) + " at "
                + priced.price().amount().toPlainString() + " "
                + priced.price().currency() + ", " + priced.validation().testsPassed() + " of "
                + priced.validation().testsRun() + " tests pass, approved by "
                + priced.approval().approvedBy();
    }

    private static String completed(OpportunityCompleted completed) {
        var completion = completed.completion();
        String outcome = Words.of(completion.outcome());
        return outcome + " by " + completion.decidedBy() + ": " + completion.reason() + " (" + completion.detail()
                + ")";
    }
}
