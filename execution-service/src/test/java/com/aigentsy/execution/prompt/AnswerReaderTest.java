package com.aigentsy.execution.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Solution;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.Reply.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String CHANGE = """
            {"files": [{"path": "a.txt", "content": "x\\n"}], "commit_message": "Fix it\\n\\nIn detail", "pr_description": "d"}""";

    private static Reply answered(String text) {
        return new Reply(Quality.ANSWERED, text, 1L, 1L);
    }

    @Test
    void readsAPlan() {
        assertThat(AnswerReader.plan(answered("{\"approach\": \"so\", \"files_to_change\": [\"a\", \"b\"]}")))
                .isEqualTo(new Reading.Good<>(new Plan("so", List.of("a", "b"))));
    }

    @Test
    void readsAChangeAndTakesItsTitleFromTheMessageWhereThereIsNone() {
        ChangeAnswer fix = change(CHANGE);
        assertThat(fix.files()).containsExactly(new Solution.File("a.txt", "x\n"));
        assertThat(fix.prTitle()).isEqualTo("Fix it");
        assertThat(fix.commitMessage()).isEqualTo("Fix it\n\nIn detail");
    }

    @Test
    void readsAChangeInsideItsWrappingAndInsideACodeFence() {
        assertThat(change("{\"code_fix\": " + CHANGE + "}").prDescription()).isEqualTo("d");
        assertThat(change("Here it is:\n```json\n" + CHANGE + "\n```\n").prDescription())
                .isEqualTo("d");
    }

    @Test
    void readsEditsBesideFilesAndInsteadOfThem() {
        ChangeAnswer answer = change("""
                {"edits": [{"path": "a.txt", "search": "x", "replace": "y"}], "commit_message": "m",
                 "pr_description": "d"}""");
        assertThat(answer.files()).isEmpty();
        assertThat(answer.edits()).containsExactly(new ChangeAnswer.Replacement("a.txt", "x", "y"));
    }

    @Test
    void readsTheObjectionsOfAReview() {
        assertThat(AnswerReader.review(answered("{\"objections\": [\"it guesses\"]}")))
                .isEqualTo(new Reading.Good<>(new ReviewAnswer(List.of("it guesses"))));
        assertThat(AnswerReader.review(answered("{\"objections\": \"none\"}"))).isInstanceOf(Reading.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json at all",
                "{\"files\": []}",
                "{\"files\": [], \"commit_message\": \"m\", \"pr_description\": \"d\"}",
                "{\"files\": [], \"edits\": [], \"commit_message\": \"m\", \"pr_description\": \"d\"}",
                "{\"edits\": [{\"path\": \"a\", \"search\": \"\", \"replace\": \"b\"}], \"commit_message\": \"m\", \"pr_description\": \"d\"}",
                "{\"files\": [{\"path\": \"\", \"content\": \"\"}], \"commit_message\": \"m\", \"pr_description\": \"d\"}",
                "{\"files\": [{\"path\": \"a\"}], \"commit_message\": \"m\", \"pr_description\": \"d\"}",
                "{\"files\": \"a\", \"commit_message\": 1, \"pr_description\": null}",
                "{\"files\": [{\"path\": \"a\", \"content\": \"x\"}], \"commit_message\": \"m\", \"pr_description\": \"d\"} {}"
            })
    void saysWhatIsWrongWithAnythingElse(String text) {
        assertThat(AnswerReader.change(answered(text))).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void namesThePlaceThatDoesNotFit() {
        assertThat(AnswerReader.plan(answered("{\"approach\": 7, \"files_to_change\": []}")))
                .isInstanceOfSatisfying(
                        Reading.Bad.class, bad -> assertThat(bad.problem()).contains("approach"));
    }

    @Test
    void neverReadsAnAnswerThatWasCutOff() {
        assertThat(AnswerReader.change(new Reply(Quality.TRUNCATED, CHANGE, 1L, 1L)))
                .isInstanceOfSatisfying(
                        Reading.Bad.class, bad -> assertThat(bad.problem()).contains("cut off"));
    }

    private static ChangeAnswer change(String text) {
        return AnswerReader.change(answered(text)) instanceof Reading.Good<ChangeAnswer>(ChangeAnswer answer)
                ? answer
                : org.assertj.core.api.Assertions.fail("not read: " + AnswerReader.change(answered(text)));
    }
}
