package com.aigentsy.gateway;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.Offer;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import com.aigentsy.events.Validation;
import com.aigentsy.gateway.effect.Action;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An approved offer for one issue, as execution-service releases it; every part can be another one. */
public record Work(String id, int issue, int revision, Target target, Solution solution, Instant at) {

    public static Work on(String id, String repository, int issue, String baseSha) {
        return new Work(
                id,
                issue,
                1,
                new Target(repository, "main", baseSha, true),
                fix("Totals.java", "class Totals { /* exact */ }\n"),
                Instant.now());
    }

    public static Solution fix(String path, String content) {
        return new Solution(
                new Solution.CodeFix(
                        List.of(new Solution.File(path, content)),
                        "Round totals to the cent",
                        "Round totals to the cent",
                        "Totals are rounded once, at the end."),
                null);
    }

    /** A change that is answered for below the pull request. */
    public static Solution reply(String words, String content) {
        return new Solution(
                Objects.requireNonNull(fix("Totals.java", content).codeFix()).replying(words), null);
    }

    public Work with(Solution other) {
        return new Work(id, issue, revision, target, other, at);
    }

    public Work revised(int number, boolean draft) {
        var ready = new Target(target.repository(), target.baseBranch(), target.baseSha(), draft);
        return new Work(id, issue, number, ready, solution, at);
    }

    public Work approvedAt(Instant instant) {
        return new Work(id, issue, revision, target, solution, instant);
    }

    private String platform() {
        return id.substring(0, id.indexOf('_'));
    }

    public UUID effectKey() {
        return Action.OPEN_PULL_REQUEST.key(id, platform(), revision);
    }

    public Approval approval() {
        return Approver.EXECUTION.approve(effectKey(), solution, target, at);
    }

    public Envelope<OpportunityPriced> priced() {
        return priced(approval());
    }

    /** As another act: the revision goes on top of the pull request that is there. */
    public Envelope<OpportunityPriced> update() {
        UUID key = Action.UPDATE_PULL_REQUEST.key(id, platform(), revision);
        return priced(Approver.EXECUTION.approve(key, solution, target, at));
    }

    /** As another act: words, and the pull request that is there is closed. */
    public Envelope<OpportunityPriced> withdrawal() {
        UUID key = Action.WITHDRAW_PULL_REQUEST.key(id, platform(), revision);
        return priced(Approver.EXECUTION.approve(key, solution, target, at));
    }

    /** As another act: words that a person sends. */
    public Envelope<OpportunityPriced> proposal() {
        UUID key = Action.SEND_PROPOSAL.key(id, platform(), revision);
        return priced(Approver.EXECUTION.approve(key, solution, target, at));
    }

    public static Solution words(String body) {
        return new Solution(null, new Solution.Message("Close the pull request", body));
    }

    /** The same event whenever it is asked for; only the approval differs. */
    public Envelope<OpportunityPriced> priced(Approval approval) {
        var attributes = new EventAttributes(
                Ids.uuid5("test|" + id + "|" + revision), "/test", id, at, 3L + revision, "run-1", null, null);
        return new Envelope<>(attributes, offer(approval, UnaryOperator.identity()));
    }

    public OpportunityPriced offer(Approval approval, UnaryOperator<Solution> tampering) {
        var counts = new Validation.Counts(3, 3, 0);
        var evidence = new Validation.Evidence("java Tests.java", "bwrap", 1, counts, counts, "00");
        return OpportunityPriced.of(
                new OpportunityScored(opportunity(), score(), new Route(Route.AIGENTSY, List.of())),
                new Offer(
                        Ids.execution(id),
                        revision,
                        Approver.price(approval),
                        new Plan("round once", List.of("Totals.java")),
                        tampering.apply(solution),
                        new Validation(true, 3, 3, List.of(), evidence),
                        approval,
                        target,
                        List.of()));
    }

    public Opportunity opportunity() {
        return new Opportunity(
                id,
                platform(),
                "software_development",
                "Totals are off by a cent",
                "http://127.0.0.1/" + target.repository() + "/issues/" + issue,
                new BigDecimal("250"),
                null,
                null,
                null,
                "USD",
                "Totals are off by a cent.",
                "explicit_marketplaces",
                "github-issues",
                at,
                "medium",
                target.repository(),
                issue,
                List.of("bounty"),
                new Opportunity.Selection("run-1", false, true),
                new Opportunity.Provenance("github-issues", at, "http://127.0.0.1/search", "00", true));
    }

    private static Score score() {
        return new Score(0.3, 0.1, 0.5, null, null, "high", "hard", 5, "SKIP", List.of(), Map.of(), "legacy-v1", "1");
    }
}
