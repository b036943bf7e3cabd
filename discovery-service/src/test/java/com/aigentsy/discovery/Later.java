package com.aigentsy.discovery;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Offer;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Submission;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What later stages say about an opportunity. */
final class Later {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Later() {}

    static Envelope<OpportunitySubmitted> submitted(Opportunity opportunity, String run) {
        var counts = new Validation.Counts(3, 3, 0);
        var evidence = new Validation.Evidence("java Tests.java", "bubblewrap", 1, counts, counts, "00");
        var priced = OpportunityPriced.of(
                scored(opportunity),
                new Offer(
                        "exec_1",
                        0,
                        new Price(BigDecimal.TEN, "USD", Map.of(), "legacy-v1", List.of()),
                        new Plan("fix it", List.of("Parser.java")),
                        new Solution(
                                new Solution.CodeFix(
                                        List.of(new Solution.File("Parser.java", "x")), "Fix", "Fix", "Fixes"),
                                null),
                        new Validation(true, 3, 3, List.of(), evidence),
                        approval(),
                        new Target("acme/parser", "main", "00", true),
                        List.of()));
        var submission = new Submission("9", "https://github.com/acme/parser/pull/9", "open", "b", "00", NOW);
        return first(opportunity, run).next(Stage.SUBMIT, 0, OpportunitySubmitted.of(priced, submission), NOW);
    }

    static Envelope<OpportunityCompleted> won(Envelope<OpportunitySubmitted> submitted) {
        var completion = new Completion(Outcome.WON, "merged", "merged", true, NOW, NOW, "platform");
        var event = submitted.event();
        return submitted.next(
                Stage.MONITOR, 0, OpportunityCompleted.of(event.priced(), event.submission(), completion), NOW);
    }

    static Envelope<OpportunityCompleted> skipped(Opportunity opportunity, String run) {
        var completion = new Completion(Outcome.SKIPPED, "value_unknown", "no price", false, null, NOW, "score");
        return first(opportunity, run)
                .next(Stage.SCORE, 0, OpportunityCompleted.of(scored(opportunity), completion), NOW);
    }

    private static Envelope<OpportunityDiscovered> first(Opportunity opportunity, String run) {
        return Envelope.first(new OpportunityDiscovered(opportunity), run, NOW);
    }

    private static OpportunityScored scored(Opportunity opportunity) {
        var score = new Score(0.3, 0.1, 0.5, null, null, "high", "hard", 5, "SKIP", List.of(), Map.of(), "test", "1");
        return new OpportunityScored(opportunity, score, new Route(Route.AIGENTSY, List.of()));
    }

    private static Approval approval() {
        return new Approval(
                new UUID(0, 1),
                new UUID(0, 2),
                "00",
                "acme/parser:main",
                BigDecimal.TEN,
                "USD",
                "ada",
                NOW,
                NOW,
                "sig");
    }
}
