package com.aigentsy.scoring;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityEvent;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.events.Stage;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is written down and published when work that claimed a share of a day's means gets it, or never will. */
record Settlement(ScoreStage.Books books) {

    Recording send(ClaimedOpportunity claimed, String reason, Instant now) {
        var scored = routed(claimed, Route.AIGENTSY, reason);
        String id = claimed.cause().subject();
        books.log().settled(claimed.cause(), Route.AIGENTSY, "chosen");
        Recording sent =
                published(claimed, scored, now).statement(books.scorings().chosen(id, scored.route(), now));
        return claimed.claim().explores() ? sent : sent.publish(books.notices().resolved(id, "chosen", now));
    }

    Recording end(ClaimedOpportunity claimed, String reason, String detail, Instant now) {
        var scored = routed(claimed, Route.REJECT, detail);
        var completion = new Completion(Outcome.SKIPPED, reason, detail, false, null, now, Stage.SCORE.slug());
        books.log().settled(claimed.cause(), "skipped", reason);
        return published(claimed, OpportunityCompleted.of(scored, completion), now)
                .statement(books.scorings().passedOver(claimed.cause().subject(), reason, scored.route(), now));
    }

    private static Recording published(ClaimedOpportunity claimed, OpportunityEvent event, Instant now) {
        return Recording.of(new Envelope<>(claimed.cause(), claimed.scored()).next(Stage.SCORE, 0, event, now));
    }

    private static OpportunityScored routed(ClaimedOpportunity claimed, String to, String reason) {
        var before = claimed.scored();
        List<String> reasons = new ArrayList<>(before.route().reasons());
        reasons.add(reason);
        return new OpportunityScored(before.opportunity(), before.score(), new Route(to, reasons));
    }
}
