package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event that says "approved" proves nothing: whatever does not fit the signed approval is not sent. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class ApprovalIT {

    enum Wrong {
        UNSIGNED("the signature is not execution's"),
        SIGNED_BY_ANOTHER_KEY("the signature is not execution's"),
        CHANGED_AFTER_SIGNING("the signature is not execution's"),
        OTHER_HASH("the content was changed"),
        CONTENT_CHANGED("the content was changed"),
        OTHER_TARGET("it approves another target"),
        OTHER_AMOUNT("it approves another amount"),
        OTHER_CURRENCY("it approves another amount"),
        OTHER_REVISION("it approves another act");

        private final String words;

        Wrong(String words) {
            this.words = words;
        }
    }

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void whatIsNotApprovedExactlySoIsHeldAndNeverSent(Wrong wrong) {
        Work work = Work.on("github_80" + (10 + wrong.ordinal()), "acme/refused", 1, forge.head("acme/refused"));
        wire.send(offered(work, wrong));

        assertThat(held(work)).contains(wrong.words);
        assertThat(wire.events(Topic.SUBMITTED, work.id())).isEmpty();
        assertThat(wire.events(Topic.COMPLETED, work.id())).isEmpty();
        assertThat(ForgeResource.day().writes("acme/refused")).isEmpty();
    }

    @Test
    void whatWasApprovedTooLongAgoExpiresAndIsNeverSent() {
        Work work = Work.on("github_8020", "acme/refused", 1, forge.head("acme/refused"))
                .approvedAt(Instant.now().minus(2, ChronoUnit.DAYS));
        wire.send(work.priced());

        Completion completion = completion(work);
        assertThat(completion.outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(completion.reason()).isEqualTo("approval_expired");
        assertThat(ForgeResource.day().writes("acme/refused")).isEmpty();
    }

    @Test
    void aForgedOfferThatCameFirstDoesNotEndTheGenuineOne() {
        Work work = Work.on("github_8021", "acme/served2", 1, forge.head("acme/served2"));
        Envelope<OpportunityPriced> genuine = work.priced();
        wire.send(new Envelope<>(
                again(genuine.attributes()),
                work.offer(new Approver().sign(work.approval()), UnaryOperator.identity())));
        held(work);
        wire.send(genuine);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> !wire.events(Topic.SUBMITTED, work.id()).isEmpty());
        assertThat(wire.events(Topic.COMPLETED, work.id())).isEmpty();
        assertThat(forge.pulls("acme/served2")).hasSize(1);
    }

    /** The same place in the sequence under another event id. */
    private static EventAttributes again(EventAttributes of) {
        return new EventAttributes(
                UUID.randomUUID(), of.source(), of.subject(), of.time(), of.sequence(), "run-1", null, null);
    }

    @Test
    void anApprovalServesOneActOnly() {
        String base = forge.head("acme/refused");
        Work first = Work.on("github_8101", "acme/refused", 1, base);
        Work second = Work.on("github_8102", "acme/refused", 2, base);
        wire.send(second.priced(first.approval()));
        assertThat(held(second)).contains("it approves another act");

        Work third = Work.on("github_8103", "acme/refused", 3, base);
        Work fourth = Work.on("github_8104", "acme/served", 3, forge.head("acme/served"));
        Approval used = fourth.approval();
        wire.send(fourth.priced(used));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !wire.events(Topic.SUBMITTED, fourth.id()).isEmpty());
        wire.send(third.priced(Approver.EXECUTION.sign(new Approval(
                used.id(),
                third.effectKey(),
                third.approval().contentSha256(),
                third.approval().target(),
                used.amount(),
                used.currency(),
                used.approvedBy(),
                used.approvedAt(),
                used.expiresAt(),
                ""))));
        assertThat(rejected(third)).contains("used before");
        assertThat(ForgeResource.day().writes("acme/refused")).isEmpty();
    }

    private static Envelope<OpportunityPriced> offered(Work work, Wrong wrong) {
        Approval good = work.approval();
        Approver us = Approver.EXECUTION;
        return switch (wrong) {
            case UNSIGNED -> work.priced(with(good, good.contentSha256(), good.target(), good.amount()));
            case SIGNED_BY_ANOTHER_KEY -> work.priced(new Approver().sign(good));
            case CHANGED_AFTER_SIGNING -> work.priced(later(good));
            case OTHER_HASH -> work.priced(us.sign(with(good, "0".repeat(64), good.target(), good.amount())));
            case CONTENT_CHANGED ->
                new Envelope<>(
                        work.priced().attributes(),
                        work.offer(good, _ -> Work.fix("Totals.java", "class Totals { int evil; }\n")));
            case OTHER_TARGET ->
                work.priced(us.sign(with(good, good.contentSha256(), "acme/vault:main", good.amount())));
            case OTHER_AMOUNT -> repriced(work, good, new BigDecimal("9250"), "USD");
            case OTHER_CURRENCY -> repriced(work, good, good.amount(), "EUR");
            case OTHER_REVISION -> work.priced(work.revised(2, true).approval());
        };
    }

    private static Approval with(Approval of, String hash, String target, BigDecimal amount) {
        return new Approval(
                of.id(),
                of.effectKey(),
                hash,
                target,
                amount,
                of.currency(),
                of.approvedBy(),
                of.approvedAt(),
                of.expiresAt(),
                "");
    }

    /** Good for another week, says whoever cannot sign. */
    private static Approval later(Approval of) {
        return new Approval(
                of.id(),
                of.effectKey(),
                of.contentSha256(),
                of.target(),
                of.amount(),
                of.currency(),
                of.approvedBy(),
                of.approvedAt(),
                of.expiresAt().plus(7, ChronoUnit.DAYS),
                of.signature());
    }

    private static Envelope<OpportunityPriced> repriced(
            Work work, Approval approval, BigDecimal amount, String currency) {
        OpportunityPriced offer = work.offer(approval, UnaryOperator.identity());
        var price = new com.aigentsy.events.Price(
                amount,
                currency,
                offer.price().factors(),
                offer.price().model(),
                offer.price().explanation());
        return new Envelope<>(
                work.priced().attributes(),
                new OpportunityPriced(
                        offer.opportunity(),
                        offer.score(),
                        offer.route(),
                        offer.executionId(),
                        offer.revision(),
                        price,
                        offer.plan(),
                        offer.solution(),
                        offer.validation(),
                        offer.approval(),
                        offer.target(),
                        offer.llmCalls()));
    }

    private String held(Work work) {
        var notice = (PipelineNotice) await(work.id())
                .atMost(Duration.ofSeconds(40))
                .until(() -> wire.events(Topic.NOTICES, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        assertThat(notice.kind()).isEqualTo(PipelineNotice.QUARANTINED);
        assertThat(notice.reason()).isEqualTo("approval_invalid");
        return notice.detail();
    }

    private String rejected(Work work) {
        Completion completion = completion(work);
        assertThat(completion.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(completion.reason()).isEqualTo("approval_invalid");
        return completion.detail();
    }

    private Completion completion(Work work) {
        var completed = (OpportunityCompleted) await(work.id())
                .atMost(Duration.ofSeconds(40))
                .until(() -> wire.events(Topic.COMPLETED, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        return completed.completion();
    }
}
