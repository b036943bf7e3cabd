package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.effect.ApprovalCheck;
import com.aigentsy.runtime.PoisonException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitStageTest {

    private final SubmitStage stage = new SubmitStage(Optional.of(ApprovalCheck.with(Approver.EXECUTION.verifyKey())));
    private final Work work = Work.on("github_1", "acme/till", 7, "abc");

    @Test
    void anOfferThatNobodySignedTakesNoPlaceFromTheOneThatWas() {
        Envelope<OpportunityPriced> forged = work.priced(new Approver().sign(work.approval()));

        assertThatThrownBy(() -> stage.decide(forged))
                .isInstanceOfSatisfying(
                        PoisonException.class, held -> assertThat(held.reason()).isEqualTo("approval_invalid"))
                .hasMessage("the signature is not execution's");
    }

    @Test
    void anApprovalOfAnotherActIsHeldToo() {
        Envelope<OpportunityPriced> other = work.priced(work.revised(2, true).approval());

        assertThatThrownBy(() -> stage.decide(other))
                .isInstanceOf(PoisonException.class)
                .hasMessage("it approves another act");
    }

    @Test
    void whatWasSignedIsPlannedAlsoWhenItHasExpiredMeanwhileSoThatItsEndIsTold() {
        assertThat(stage.decide(work.priced()).tasks()).hasSize(1);
        Work late = work.approvedAt(Instant.now().minus(Duration.ofDays(2)));
        assertThat(stage.decide(late.priced()).tasks()).hasSize(1);
        assertThat(stage.decide(work.revised(2, true).update()).tasks()).hasSize(1);
    }

    @Test
    void withoutTheKeyToVerifyWithItIsPlannedAndWaits() {
        assertThat(new SubmitStage(Optional.empty()).decide(work.priced()).tasks())
                .hasSize(1);
    }
}
