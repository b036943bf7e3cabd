package com.aigentsy.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.gateway.Work;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Work work = Work.on("github_1", "acme/till", 7, "abc");

    @Test
    void sendsWhatAPersonApproved() {
        assertThat(rule(offer(work), Autonomy.APPROVE)).isEqualTo(new Ruling.Send());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/ci.yml",
                ".GitHub/CODEOWNERS",
                ".git/config",
                "src/../.github/x",
                "/etc/passwd",
                "a//b",
                "src\\..\\x",
                ""
            })
    void refusesPathsNobodyMayTouch(String path) {
        Ruling ruling = rule(offer(work.with(Work.fix(path, "x"))), Autonomy.AUTO);

        assertThat(ruling)
                .isInstanceOfSatisfying(
                        Ruling.Refuse.class,
                        refuse -> assertThat(refuse.reason()).isEqualTo("policy_path"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/.github.java", "docs/github/readme.md", ".gitignore", "a.b/c..d"})
    void allowsPathsThatOnlyLookSo(String path) {
        assertThat(rule(offer(work.with(Work.fix(path, "x"))), Autonomy.APPROVE))
                .isEqualTo(new Ruling.Send());
    }

    @ParameterizedTest
    @CsvSource({"OBSERVE,autonomy_observe", "DRAFT,autonomy_draft"})
    void lowerLevelsOnlyPrepare(Autonomy autonomy, String reason) {
        assertThat(rule(offer(work), autonomy)).isEqualTo(new Ruling.Prepare(reason));
    }

    @Test
    void aPolicyPastItsReviewOnlyPrepares() {
        LocalDate late = PlatformPolicy.of("github").orElseThrow().reviewBy().plusDays(1);

        assertThat(SubmissionPolicy.rule(offer(work), Autonomy.AUTO, late))
                .isEqualTo(new Ruling.Prepare("policy_review_overdue"));
        assertThat(SubmissionPolicy.rule(offer(work), Autonomy.AUTO, late.minusDays(1)))
                .isEqualTo(new Ruling.Send());
    }

    private static Ruling rule(OpportunityPriced offer, Autonomy autonomy) {
        return SubmissionPolicy.rule(offer, autonomy, TODAY);
    }

    private static OpportunityPriced offer(Work work) {
        return work.offer(work.approval(), UnaryOperator.identity());
    }
}
