package com.aigentsy.execution.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.writing.Draft.Sentence;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final String JOB = "We need a guide that shows how to install Tally with Maven";
    private static final String FACT = "Wrote the documentation of Quarkline, and has kept it current ever since";
    private static final Profile ADA =
            new Profile("Ada", List.of(new Profile.Fact("F1", FACT, "https://quarkline.example")));
    private static final String SENT =
            "I would start with the shortest way to install it, and show at the end what the first report looks like.";

    @Test
    void whatWasSentToSomebodyElseIsRefusedEvenWithOtherPunctuationAndCase() {
        String again = SENT.toUpperCase(Locale.ROOT).replace(",", " -");
        assertThat(after(SENT).problem(draft(again), JOB, "exec_2"))
                .hasValueSatisfying(what -> assertThat(what).startsWith("100 %"));
    }

    @Test
    void otherWordsMayBeSent() {
        String other =
                "The guide would open with a picture of a finished report and go backwards from there, step by step.";
        assertThat(after(SENT).problem(draft(other), JOB, "exec_2")).isEmpty();
    }

    @Test
    void someOfItMayBeAsBeforeAndHalfOfItMayNot() {
        String little = SENT.substring(0, 40);
        String own = " Then every chapter would answer one question that a reader of the mailing list asked before.";
        assertThat(after(SENT).problem(draft(little + own), JOB, "exec_2")).isEmpty();
        assertThat(after(SENT).problem(draft(SENT + own), JOB, "exec_2")).isNotEmpty();
    }

    @Test
    void factsAndTheJobsOwnWordsMayBeSaidEveryTime() {
        String repeated = FACT + ". " + JOB + ".";
        assertThat(after(repeated).problem(draft(repeated), JOB, "exec_2")).isEmpty();
    }

    @Test
    void shinglesAreRunsOfFiveWords() {
        assertThat(Shingles.of("one two three four").hashes()).isEmpty();
        assertThat(Shingles.of("one two three four five six").hashes()).hasSize(2);
        assertThat(Shingles.of("One, two; three four FIVE!")).isEqualTo(Shingles.of("one two three four five"));
    }

    private static Draft draft(String text) {
        return new Draft("a subject", List.of(List.of(new Sentence(text, List.of()))));
    }

    private static Repetition after(String earlier) {
        return new Repetition(
                new SentWords() {
                    @Override
                    public int mostSharedWithOne(Shingles shingles, String executionId) {
                        var shared = new HashSet<>(shingles.hashes());
                        shared.retainAll(Shingles.of(earlier).hashes());
                        return shared.size();
                    }

                    @Override
                    public Recording remember(String executionId, int revision, Shingles sent, Instant at) {
                        throw new AssertionError("nothing is sent here");
                    }
                },
                ADA);
    }
}
