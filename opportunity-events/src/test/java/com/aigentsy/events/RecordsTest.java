package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void keepsTheOrderInWhichFactorsWereMultiplied() {
        assertThat(Samples.scored().score().factors().keySet())
                .containsExactly("base", "competition", "urgency", "match");
    }

    @Test
    void cannotBeChangedThroughTheListItWasMadeFrom() {
        var files = new ArrayList<>(List.of("a.txt"));
        var plan = new Plan("approach", files);
        files.add("b.txt");
        assertThat(plan.filesToChange()).containsExactly("a.txt");
    }

    @Test
    void refusesASolutionThatIsBothOrNeither() {
        assertThatThrownBy(() -> new Solution(null, null)).isInstanceOf(IllegalArgumentException.class);
        var fix = new Solution.CodeFix(List.of(), "commit", "title", "description");
        assertThatThrownBy(() -> new Solution(fix, new Solution.Message("subject", "body")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carriesTheOfferUnchangedFromPricedToSubmitted() {
        var submitted = OpportunitySubmitted.of(Samples.priced(), Samples.submission());
        assertThat(submitted.priced()).isEqualTo(Samples.priced());
        assertThat(submitted.priced().offer()).isEqualTo(Samples.offer());
        assertThat(submitted.priced().scored()).isEqualTo(Samples.scored());
    }

    @Test
    void signsTheSameBytesWhateverScaleTheAmountWasReadWith() {
        Approval approved = Samples.approval("ab".repeat(32));
        var readBack = new Approval(
                approved.id(),
                approved.effectKey(),
                approved.contentSha256(),
                approved.target(),
                new BigDecimal("5E+2"),
                approved.currency(),
                approved.approvedBy(),
                approved.approvedAt(),
                approved.expiresAt(),
                "another signature");
        assertThat(readBack.signingInput()).isEqualTo(approved.signingInput());
    }

    @Test
    void signsEveryBoundField() {
        String signed = new String(Samples.approval("ab".repeat(32)).signingInput(), StandardCharsets.UTF_8);
        assertThat(signed)
                .contains(
                        "aigentsy-approval-v1",
                        "ab".repeat(32),
                        "user/repo:main",
                        "500",
                        "USD",
                        "operator",
                        "2025-12-22T10:00:00Z",
                        "2025-12-23T10:00:00Z",
                        Ids.effect(Samples.ID, "github", "open_pull_request", 1).toString())
                .doesNotContain("c2lnbmF0dXJl");
    }
}
