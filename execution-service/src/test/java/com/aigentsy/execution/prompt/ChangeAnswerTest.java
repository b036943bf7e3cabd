package com.aigentsy.execution.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.execution.prompt.ChangeAnswer.Replacement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeAnswerTest {

    private static final Map<String, String> BASE = Map.of("a.txt", "one\ntwo\nthree\ntwo\n");

    @Test
    void editsEachSearchedPlaceExactlyAndInOrder() {
        var answer = answer(
                List.of(new File("b.txt", "new\n")),
                new Replacement("a.txt", "one", "1"),
                new Replacement("a.txt", "1\ntwo", "1\n2 $1 \\"),
                new Replacement("a.txt", "three\n", ""));

        assertThat(files(answer)).containsExactly(new File("b.txt", "new\n"), new File("a.txt", "1\n2 $1 \\\ntwo\n"));
    }

    @Test
    void refusesWhatIsNotThereOrThereTwiceOrMeantTwice() {
        assertThat(problem(answer(List.of(), new Replacement("a.txt", "four", "4"))))
                .contains("is not in a.txt");
        assertThat(problem(answer(List.of(), new Replacement("a.txt", "two", "2"))))
                .contains("more than once");
        assertThat(problem(answer(
                        List.of(), new Replacement("a.txt", "ne\nt", "x"), new Replacement("a.txt", "one", "1"))))
                .contains("is not in a.txt");
        assertThat(problem(answer(List.of(), new Replacement("c.txt", "one", "1"))))
                .contains("no text file c.txt");
        assertThat(problem(answer(List.of(new File("a.txt", "x")), new Replacement("a.txt", "one", "1"))))
                .contains("given whole and edited");
    }

    @Test
    void overlappingPlacesAreTwoPlaces() {
        assertThat(problem(new ChangeAnswer(List.of(), List.of(new Replacement("x", "aa", "b")), "m", "t", "d")
                        .on(_ -> Optional.of("aaa"))))
                .contains("more than once");
    }

    private static Reading<CodeFix> answer(List<File> files, Replacement... edits) {
        return new ChangeAnswer(files, List.of(edits), "m", "t", "d").on(path -> Optional.ofNullable(BASE.get(path)));
    }

    private static List<File> files(Reading<CodeFix> reading) {
        return ((Reading.Good<CodeFix>) reading).value().files();
    }

    private static String problem(Reading<CodeFix> reading) {
        return ((Reading.Bad<CodeFix>) reading).problem();
    }
}
