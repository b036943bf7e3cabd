package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.gateway.Approver;
import com.aigentsy.gateway.Work;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ApprovalCheck check = ApprovalCheck.with(Approver.EXECUTION.verifyKey());
    private final Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW);

    @Test
    void aGenuineApprovalOfExactlyThisActIsInOrder() {
        assertThat(check.problem(offer(work.approval()), work.effectKey())).isEmpty();
    }

    @Test
    void anotherKeySignsForNothing() {
        Approval forged = new Approver().sign(work.approval());

        assertThat(check.problem(offer(forged), work.effectKey())).hasValue("the signature is not execution's");
    }

    @Test
    void aSignatureThatIsNoBase64IsNoSignature() {
        Approval odd = with(work.approval(), "öö not base64", work.approval().amount());

        assertThat(check.problem(offer(odd), work.effectKey())).hasValue("the signature is not execution's");
    }

    @Test
    void contentChangedAfterwardsVoidsIt() {
        OpportunityPriced tampered =
                work.offer(work.approval(), _ -> Work.fix("Totals.java", "class Totals { /* something else */ }\n"));

        assertThat(check.problem(tampered, work.effectKey())).hasValue("the content was changed after the approval");
    }

    @Test
    void aTargetChangedAfterwardsVoidsIt() {
        Approval approval = work.approval();
        Work elsewhere = Work.on("github_1", "acme/vault", 7, "abc").approvedAt(NOW);

        assertThat(check.problem(elsewhere.offer(approval, UnaryOperator.identity()), work.effectKey()))
                .hasValue("the content was changed after the approval");
    }

    @Test
    void anAmountChangedAfterwardsVoidsIt() {
        Approval approval = work.approval();
        OpportunityPriced dearer = repriced(offer(approval), new BigDecimal("9250"));

        assertThat(check.problem(dearer, work.effectKey())).hasValue("it approves another amount");
    }

    @Test
    void theSameAmountWrittenOtherwiseIsTheSame() {
        OpportunityPriced same = repriced(offer(work.approval()), new BigDecimal("250.00"));

        assertThat(check.problem(same, work.effectKey())).isEmpty();
    }

    @Test
    void itDoesNotCoverAnotherRevision() {
        UUID next = work.revised(2, true).effectKey();

        assertThat(check.problem(offer(work.approval()), next)).hasValue("it approves another act");
    }

    @Test
    void itEndsAfterADay() {
        OpportunityPriced offer = offer(work.approval());

        assertThat(ApprovalCheck.expired(offer, NOW.plus(Duration.ofHours(24)).minusMillis(1)))
                .isEmpty();
        assertThat(ApprovalCheck.expired(offer, NOW.plus(Duration.ofHours(24))))
                .hasValueSatisfying(late -> assertThat(late).startsWith("it expired"));
    }

    @ParameterizedTest(name = "number {0}, repository {1}, {2}: {3}")
    @CsvSource({
        "7,acme/till,https://github.com/acme/till/issues/7,true",
        "7,Acme/Till,https://github.com/Acme/Till/issues/7#issuecomment-1,true",
        ",,https://example.org/jobs/1,true",
        "8,acme/till,https://github.com/acme/till/issues/7,false",
        "7,acme/till,https://github.com/acme/till/issues/77,false",
        "7,acme/till,https://github.com/acme/vault/issues/7,false",
        "7,acme/till,https://github.com/x?/acme/till/issues/7,false",
        "7,acme/vault,https://github.com/acme/till/issues/7,false"
    })
    void theIssueToBeClosedIsOneOfTheApprovedRepository(Integer number, String repository, String url, boolean good) {
        OpportunityPriced about = about(offer(work.approval()), number, repository, url);

        assertThat(check.problem(about, work.effectKey()))
                .isEqualTo(
                        good
                                ? Optional.empty()
                                : Optional.of("the offer names an issue of another place than the approved target"));
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

    private static OpportunityPriced about(OpportunityPriced offer, Integer number, String repository, String url) {
        Opportunity of = offer.opportunity();
        var changed = new Opportunity(
                of.id(),
                of.platform(),
                of.type(),
                of.title(),
                url,
                of.value(),
                of.valueMax(),
                of.rate(),
                of.rateUnit(),
                of.currency(),
                of.description(),
                of.dimension(),
                of.source(),
                of.createdAt(),
                of.urgency(),
                repository,
                number,
                of.labels(),
                of.selection(),
                of.provenance());
        return OpportunityPriced.of(new OpportunityScored(changed, offer.score(), offer.route()), offer.offer());
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
