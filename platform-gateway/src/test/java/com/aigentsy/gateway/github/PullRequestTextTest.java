package com.aigentsy.gateway.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Solution;
import com.aigentsy.gateway.Work;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PullRequestTextTest {

    private static final UUID KEY = new UUID(1, 2);

    @Test
    void saysWhatWasApprovedWhichIssueItIsForAndThatAiHelped() {
        PullRequestText text = text("Round totals", "Rounds once.");

        assertThat(text.title()).isEqualTo("Round totals");
        assertThat(text.body())
                .isEqualTo("Rounds once.\n\nFixes #7.\n\nAI helped to write this change (AiGentsy)."
                        + " It was approved before it was sent.\n\n<!-- aigentsy:effect=" + KEY + " -->\n");
    }

    @Test
    void namesTheIssueOnlyOnce() {
        assertThat(text("t", "Closes #7").body()).doesNotContain("Fixes #7");
        assertThat(text("t", "Closes #77").body()).contains("Fixes #7.");
    }

    @Test
    void aTitleIsOneLineOfAtMost256AndComesFromTheCommitWhenThereIsNone() {
        assertThat(text("first\nsecond", "b").title()).isEqualTo("first");
        assertThat(text(" ", "b").title()).isEqualTo("commit subject");
        assertThat(text("x".repeat(300), "b").title()).hasSize(256);
    }

    private static PullRequestText text(String title, String description) {
        var fix = new Solution.CodeFix(
                List.of(new Solution.File("a", "b")), "commit subject\n\ncommit body", title, description);
        return PullRequestText.of(
                fix, Work.on("github_1", "acme/till", 7, "abc").opportunity(), KEY);
    }
}
