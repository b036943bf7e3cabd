package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Target TARGET = new Target("user/repo", "main", "9fceb02", true);

    @Test
    void knowsTheVectorsOfSha256() {
        assertThat(Digests.sha256("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digests.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void framesPartsSoThatNoTwoListsOfPartsLookAlike() {
        assertThat(Digests.framed("ab", "c")).isNotEqualTo(Digests.framed("a", "bc"));
        assertThat(Digests.framed("a", "")).isNotEqualTo(Digests.framed("a"));
        assertThat(Digests.framed("a\nb")).isNotEqualTo(Digests.framed("a", "b"));
    }

    @Test
    void hashesTheSameContentToTheSameValue() {
        assertThat(Digests.content(fix("a.txt", "one"), TARGET))
                .isEqualTo(Digests.content(fix("a.txt", "one"), TARGET));
    }

    @Test
    void changesWithEveryByteThatLeavesTheHouse() {
        String approved = Digests.content(fix("a.txt", "one"), TARGET);
        assertThat(List.of(
                        Digests.content(fix("a.txt", "one "), TARGET),
                        Digests.content(fix("b.txt", "one"), TARGET),
                        Digests.content(fix("a.txt", "one", "other words"), TARGET),
                        Digests.content(fix("a.txt", "one"), new Target("user/other", "main", "9fceb02", true)),
                        Digests.content(fix("a.txt", "one"), new Target("user/repo", "next", "9fceb02", true)),
                        Digests.content(fix("a.txt", "one"), new Target("user/repo", "main", "1111111", true)),
                        Digests.content(fix("a.txt", "one"), new Target("user/repo", "main", "9fceb02", false))))
                .doesNotContain(approved)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotMistakeAPathForContent() {
        assertThat(Digests.content(fix("ab", "c"), TARGET)).isNotEqualTo(Digests.content(fix("a", "bc"), TARGET));
    }

    @Test
    void hashesAReplyByItsWordsAndNeverTakesItForAFile() {
        Solution answered = answering(fix("a.txt", "one"), "Done.");
        assertThat(List.of(
                        Digests.content(answered, TARGET),
                        Digests.content(answering(fix("a.txt", "one"), "Done!"), TARGET),
                        Digests.content(answering(fix("a.txt", "one"), ""), TARGET),
                        Digests.content(answering(fix("one", "x"), "a.txt"), TARGET),
                        Digests.content(fix("a.txt", "one"), TARGET)))
                .doesNotHaveDuplicates();
    }

    private static Solution answering(Solution solution, String words) {
        return new Solution(Objects.requireNonNull(solution.codeFix()).replying(words), null);
    }

    @Test
    void hashesAMessageByItsSubjectAndBody() {
        var first = new Solution(null, new Solution.Message("subject", "body"));
        var second = new Solution(null, new Solution.Message("subjectb", "ody"));
        assertThat(Digests.content(first, TARGET)).isNotEqualTo(Digests.content(second, TARGET));
    }

    private static Solution fix(String path, String content) {
        return fix(path, content, "title");
    }

    private static Solution fix(String path, String content, String title) {
        return new Solution(
                new Solution.CodeFix(List.of(new Solution.File(path, content)), "commit", title, "description"), null);
    }
}
