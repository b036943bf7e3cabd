package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Approval;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.Approver;
import com.aigentsy.gateway.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ApprovalCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ApprovalCheck check = ApprovalCheck.with(Approver.EXECUTION.verifyKey());
    private final Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW);

    @Test
    void aGenuineApprovalOfExactlyThisActIsInOrder() {
        assertThat(check.problem(offer(work.approval()), work.effectKey(), NOW)).isEmpty();
    }

    @Test
    void anotherKeySignsForNothing() {
        Approval forged = new Approver().sign(work.approval());

        assertThat(check.problem(offer(forged), work.effectKey(), NOW)).hasValue("the signature is not execution's");
    }

    @Test
    void aSignatureThatIsNoBase64IsNoSignature() {
        Approval odd = with(work.approval(), "öö not base64", work.approval().amount());

        assertThat(check.problem(offer(odd), work.effectKey(), NOW)).hasValue("the signature is not execution's");
    }

    @Test
    void contentChangedAfterwardsVoidsIt() {
        OpportunityPriced tampered =
                work.offer(work.approval(), _ -> Work.fix("Totals.java", "class Totals { /* something else */ }\n"));

        assertThat(check.problem(tampered, work.effectKey(), NOW))
                .hasValue("the content was changed after the approval");
    }

    @Test
    void aTargetChangedAfterwardsVoidsIt() {
        Approval approval = work.approval();
        Work elsewhere = Work.on("github_1", "acme/vault", 7, "abc").approvedAt(NOW);

        assertThat(check.problem(elsewhere.offer(approval, UnaryOperator.identity()), work.effectKey(), NOW))
                .hasValue("the content was changed after the approval");
    }

    @Test
    void anAmountChangedAfterwardsVoidsIt() {
        Approval approval = work.approval();
        OpportunityPriced dearer = repriced(offer(approval), new BigDecimal("9250"));

        assertThat(check.problem(dearer, work.effectKey(), NOW)).hasValue("it approves another amount");
    }

    @Test
    void theSameAmountWrittenOtherwiseIsTheSame() {
        OpportunityPriced same = repriced(offer(work.approval()), new BigDecimal("250.00"));

        assertThat(check.problem(same, work.effectKey(), NOW)).isEmpty();
    }

    @Test
    void itDoesNotCoverAnotherRevision() {
        UUID next = work.revised(2, true).effectKey();

        assertThat(check.problem(offer(work.approval()), next, NOW)).hasValue("it approves another act");
    }

    @Test
    void itEndsAfterADay() {
        OpportunityPriced offer = offer(work.approval());

        assertThat(check.problem(
                        offer, work.effectKey(), NOW.plus(Duration.ofHours(24)).minusMillis(1)))
                .isEmpty();
        assertThat(check.problem(offer, work.effectKey(), NOW.plus(Duration.ofHours(24))))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("it expired"));
    }

    @Test
    void aKeyThatIsNoneSaysWhatToDo() {
        assertThatThrownBy(() -> ApprovalCheck.with("nonsense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("APPROVAL_VERIFY_KEY");
    }

    private OpportunityPriced offer(Approval approval) {
        return work.offer(approval, UnaryOperator.identity());
    }

    private static OpportunityPriced repriced(OpportunityPriced offer, BigDecimal amount) {
        var price = new com.aigentsy.events.Price(
                amount,
                offer.price().currency(),
                offer.price().factors(),
                offer.price().model(),
                offer.price().explanation());
        return new OpportunityPriced(
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
                offer.llmCalls());
    }

    private static Approval with(Approval approval, String signature, BigDecimal amount) {
        return new Approval(
                approval.id(),
                approval.effectKey(),
                approval.contentSha256(),
                approval.target(),
                amount,
                approval.currency(),
                approval.approvedBy(),
                approval.approvedAt(),
                approval.expiresAt(),
                signature);
    }
}
