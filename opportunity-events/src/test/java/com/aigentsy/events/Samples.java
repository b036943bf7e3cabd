package com.aigentsy.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One opportunity's life, as the approved samples tell it. */
final class Samples {

    static final String ID = "github_3758168896";

    static final String RUN = "run_6f1c8a52";

    private Samples() {}

    /** Every approved sample by file name. A sample is never changed once released; a new version gets its own. */
    static Map<String, PipelineEvent> all() {
        var samples = new LinkedHashMap<String, PipelineEvent>();
        samples.put("discovered", new OpportunityDiscovered(SampleListings.bounty()));
        samples.put("discovered-hourly", new OpportunityDiscovered(SampleListings.hourly()));
        samples.put("scored", scored());
        samples.put("priced", priced());
        samples.put("priced-update", pricedUpdate());
        samples.put("submitted", OpportunitySubmitted.of(priced(), submission()));
        samples.put("feedback", OpportunityFeedback.of(priced(), submission(), review()));
        samples.put("feedback-draft-refused", OpportunityFeedback.of(priced(), null, draftRefused()));
        samples.put("scored-learned", scoredByALearnedModel());
        samples.put("completed", OpportunityCompleted.of(priced(), submission(), won()));
        samples.put("completed-skipped", OpportunityCompleted.of(scored(), skipped()));
        samples.put("model", SampleModels.small());
        samples.put("model-state", SampleModels.partWithState());
        samples.put("notice", waiting());
        return samples;
    }

    static OpportunityScored scored() {
        var factors = new LinkedHashMap<String, Double>();
        factors.put("base", 0.65);
        factors.put("competition", 0.4);
        factors.put("urgency", 0.85);
        factors.put("match", 1.4);
        return new OpportunityScored(
                SampleListings.bounty(),
                new Score(
                        0.273,
                        0.12,
                        0.46,
                        new BigDecimal("136.5"),
                        new BigDecimal("118.25"),
                        "very_high",
                        "very_hard",
                        15,
                        "SKIP",
                        List.of("crowded platform", "fits the user's skills"),
                        factors,
                        "legacy-v1",
                        "1"),
                new Route(Route.AIGENTSY, List.of("capability software_development at 0.95")));
    }

    /** With everything that learning needs later. */
    private static OpportunityScored scoredByALearnedModel() {
        return new OpportunityScored(
                SampleListings.bounty(),
                new Score(
                        0.412,
                        0.355,
                        0.471,
                        new BigDecimal("206.0"),
                        new BigDecimal("184.35"),
                        "high",
                        "hard",
                        10,
                        "LOW PRIORITY",
                        List.of("platform github: +0.31"),
                        Map.of("platform github", 0.31),
                        "bayesian-logistic",
                        "17",
                        0.91,
                        1.0,
                        Map.of("value.log", 6.22),
                        List.of(new Challenger("beta-binomial", "17", 0.388))),
                new Route(Route.AIGENTSY, List.of("aigentsy nets 184.35 USD on average")));
    }

    static OpportunityPriced priced() {
        return OpportunityPriced.of(scored(), offer());
    }

    private static OpportunityPriced pricedUpdate() {
        return OpportunityPriced.of(scored(), offer("Thank you for the review. AI helped to write this."));
    }

    static Offer offer() {
        return offer(null);
    }

    private static Offer offer(@Nullable String reply) {
        var solution = new Solution(
                new Solution.CodeFix(
                        List.of(new Solution.File("src/Auth.java", "class Auth {}\n")),
                        "Refresh the OAuth token before it expires",
                        "Refresh the OAuth token before it expires",
                        "Fixes #123. Written with the help of AI.",
                        reply),
                null);
        var target = new Target("user/repo", "main", "9fceb02d0ae598e95dc970b74767f19372d61af8", true);
        return new Offer(
                Ids.execution(ID),
                1,
                new Price(
                        new BigDecimal("500.00"),
                        "USD",
                        Map.of("posted_bounty", 1.0),
                        "legacy-v1",
                        List.of("a posted bounty is a fixed price")),
                new Plan("Refresh the token when a request meets 401", List.of("src/Auth.java")),
                solution,
                validation(),
                approval(Digests.content(solution, target)),
                target,
                List.of(new LlmCall(
                        "code",
                        "anthropic",
                        "claude-sonnet-4-5",
                        5120,
                        812,
                        new BigDecimal("0.02754"),
                        Digests.sha256("prompt"),
                        "validated")));
    }

    private static Validation validation() {
        return new Validation(
                true,
                15,
                15,
                List.of(new Validation.Gate("tests", true, "15 of 15 passed")),
                new Validation.Evidence(
                        "java Tests.java",
                        "bubblewrap+prlimit",
                        1,
                        new Validation.Counts(15, 13, 2),
                        new Validation.Counts(15, 15, 0),
                        Digests.sha256("15 passed")));
    }

    static Approval approval(String contentSha256) {
        return new Approval(
                UUID.fromString("0b7e6a52-2f1c-4e55-8c0e-6a2f1f0d9a11"),
                Ids.effect(ID, "github", "open_pull_request", 1),
                contentSha256,
                "user/repo:main",
                new BigDecimal("500.00"),
                "USD",
                "operator",
                Instant.parse("2025-12-22T10:00:00Z"),
                Instant.parse("2025-12-23T10:00:00Z"),
                "c2lnbmF0dXJl");
    }

    static Submission submission() {
        return new Submission(
                "456",
                "https://github.com/user/repo/pull/456",
                "submitted",
                "aigentsy/" + ID,
                "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
                Instant.parse("2025-12-22T10:00:05Z"));
    }

    private static Feedback review() {
        return new Feedback(
                Feedback.REVIEW, 1, "maintainer", "Please add a test.", Instant.parse("2025-12-23T07:00:00Z"));
    }

    private static Feedback draftRefused() {
        return new Feedback(
                Feedback.DRAFT_REFUSED,
                1,
                "github",
                "Draft pull requests are not supported in this repository.",
                Instant.parse("2025-12-22T10:00:04Z"));
    }

    private static Completion won() {
        return new Completion(
                Outcome.WON,
                "merged",
                "the pull request was merged by maintainer",
                true,
                Instant.parse("2025-12-24T10:30:00Z"),
                Instant.parse("2025-12-24T10:30:00Z"),
                "github");
    }

    private static Completion skipped() {
        return new Completion(
                Outcome.SKIPPED,
                "value_unknown",
                "no price was found in the listing",
                false,
                null,
                Instant.parse("2025-12-22T09:00:02Z"),
                "score");
    }

    private static PipelineNotice waiting() {
        return new PipelineNotice(
                PipelineNotice.WAITING,
                "execution-service",
                ID,
                Ids.execution(ID),
                "approval",
                "an offer of 500.00 USD waits for a decision",
                "operator",
                Instant.parse("2025-12-23T09:30:00Z"),
                Instant.parse("2025-12-22T09:30:00Z"));
    }
}
