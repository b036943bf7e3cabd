package com.aigentsy.gateway.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRemarkTest {

    @Test
    void standsBelowTheReviewsOwnWordsWithItsPlace() {
        var remarks = List.of(
                new LineRemark("src/Totals.java", 12, " Round here.\n"), new LineRemark("README.md", null, "Say so."));
        assertThat(LineRemark.below("Almost.\n", remarks))
                .isEqualTo("Almost.\n\nsrc/Totals.java:12: Round here.\n\nREADME.md: Say so.");
        assertThat(LineRemark.below("  ", remarks)).startsWith("src/Totals.java:12: ");
        assertThat(LineRemark.below("Almost.", List.of())).isEqualTo("Almost.");
    }

    @Test
    void isShortenedAndOnlySoManyAreShown() {
        var longOne = new LineRemark("a.txt", 1, "x".repeat(LineRemark.LONGEST + 1));
        assertThat(LineRemark.below("", List.of(longOne))).isEqualTo("a.txt:1: " + "x".repeat(1_000) + "…");
        String many = LineRemark.below("", Collections.nCopies(43, new LineRemark("a.txt", 1, "no")));
        assertThat(many).endsWith("\n\n3 more remarks on lines");
        assertThat(many.split("a\\.txt:1: no", -1)).hasSize(41);
    }

    @Test
    void cannotStartALineOfItsOwnByItsPath() {
        assertThat(LineRemark.below("", List.of(new LineRemark("a\nb\r.txt", 2, "no"))))
                .isEqualTo("a b .txt:2: no");
    }
}
