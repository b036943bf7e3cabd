package com.aigentsy.outcome;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.LlmCall;
import com.aigentsy.events.Offer;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.OpportunitySubmitted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Stage;
import com.aigentsy.events.Submission;
import com.aigentsy.runtime.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lives of opportunities, made from the approved samples with ids of their own. */
public final class Samples {

    public static final Instant FOUND = Instant.parse("2026-03-02T09:00:00Z");

    private Samples() {}

    /** One opportunity of a platform; every event of it follows from the one before. */
    public record Life(String id, String platform) {

        public Envelope<OpportunityDiscovered> discovered() {
            return Envelope.first(new OpportunityDiscovered(opportunity()), "run_1", FOUND);
        }

        public Envelope<OpportunityScored> scored() {
            var sample = approved("scored", OpportunityScored.class);
            var scored = new OpportunityScored(opportunity(), sample.score(), sample.route());
            return discovered().next(Stage.SCORE, 0, scored, FOUND.plusSeconds(1));
        }

        public Envelope<OpportunityPriced> priced() {
            return priced(0);
        }

        public Envelope<OpportunityPriced> priced(int revision) {
            var offer = revision(
                    revision, approved("priced", OpportunityPriced.class).offer());
            return scored().next(
                            Stage.EXECUTE,
                            revision,
                            OpportunityPriced.of(scored().event(), offer),
                            FOUND.plusSeconds(60 + revision));
        }

        public Envelope<OpportunitySubmitted> submitted() {
            var submission = approved("submitted", OpportunitySubmitted.class).submission();
            return priced().next(
                            Stage.SUBMIT,
                            0,
                            OpportunitySubmitted.of(priced().event(), submission),
                            FOUND.plusSeconds(90));
        }

        public Envelope<OpportunityCompleted> ended(Outcome outcome, String reason) {
            var submitted = submitted();
            var completed = OpportunityCompleted.of(
                    submitted.event().priced(), submitted.event().submission(), completion(outcome, reason));
            return submitted.next(Stage.MONITOR, 0, completed, FOUND.plusSeconds(3600));
        }

        public Envelope<OpportunityCompleted> skipped(String reason) {
            var completed = OpportunityCompleted.of(scored().event(), completion(Outcome.SKIPPED, reason));
            return discovered().next(Stage.SCORE, 0, completed, FOUND.plusSeconds(1));
        }

        public Envelope<PipelineNotice> notice(String kind, String service, Instant at) {
            var notice =
                    new PipelineNotice(kind, service, id, null, "approval", "an offer waits", "operator", null, at);
            return new Envelope<>(
                    new EventAttributes(
                            Ids.uuid5(id + kind + service + at), "/aigentsy/" + service, id, at, 0, id, null, null),
                    notice);
        }

        private static Offer revision(int revision, Offer sample) {
            return new Offer(
                    sample.executionId(),
                    revision,
                    sample.price(),
                    sample.plan(),
                    sample.solution(),
                    sample.validation(),
                    sample.approval(),
                    sample.target(),
                    sample.llmCalls());
        }

        private Opportunity opportunity() {
            Opportunity sample =
                    approved("discovered", OpportunityDiscovered.class).opportunity();
            return new Opportunity(
                    id,
                    platform,
                    sample.type(),
                    sample.title(),
                    sample.url(),
                    sample.value(),
                    null,
                    null,
                    null,
                    sample.currency(),
                    sample.description(),
                    sample.dimension(),
                    platform + "-issues",
                    sample.createdAt(),
                    sample.urgency(),
                    sample.repository(),
                    sample.issueNumber(),
                    sample.labels(),
                    sample.selection(),
                    new Opportunity.Provenance(platform + "-issues", FOUND, sample.url(), "ab".repeat(32), true));
        }
    }

    /** An opportunity nobody has used before, on a platform of its own unless one is named. */
    public static Life life() {
        return life("platform" + UUID.randomUUID().toString().substring(0, 8));
    }

    public static Life life(String platform) {
        return new Life(platform + "_" + Math.abs(UUID.randomUUID().getMostSignificantBits()), platform);
    }

    public static LlmCall call(String task, String outcome, long tokens, String usd) {
        return new LlmCall(
                task, "anthropic", "claude", tokens, tokens / 2, new BigDecimal(usd), "ab".repeat(32), outcome);
    }

    public static OpportunityCompleted withCalls(OpportunityCompleted ended, List<LlmCall> calls) {
        return with(ended, calls, ended.submission());
    }

    public static OpportunityCompleted withSubmission(OpportunityCompleted ended, Instant submittedAt) {
        var submission = new Submission(
                "456", "https://github.com/user/repo/pull/456", "submitted", "branch", "ab".repeat(20), submittedAt);
        return with(ended, ended.llmCalls(), submission);
    }

    private static OpportunityCompleted with(
            OpportunityCompleted ended, List<LlmCall> calls, @Nullable Submission submission) {
        return new OpportunityCompleted(
                ended.opportunity(),
                ended.score(),
                ended.route(),
                ended.executionId(),
                ended.revision(),
                ended.price(),
                ended.plan(),
                ended.solution(),
                ended.validation(),
                ended.target(),
                calls,
                submission,
                ended.completion(),
                ended.payment());
    }

    private static Completion completion(Outcome outcome, String reason) {
        boolean merged = outcome == Outcome.WON;
        Instant at = FOUND.plusSeconds(3600);
        return new Completion(outcome, reason, "as the platform says", merged, merged ? at : null, at, "github");
    }

    private static <T> T approved(String name, Class<T> type) {
        try (InputStream in = OpportunityDiscovered.class.getResourceAsStream("/approved/v1/" + name + ".json")) {
            return EventJson.read(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
