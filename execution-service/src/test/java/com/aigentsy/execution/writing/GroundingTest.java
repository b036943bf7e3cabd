package com.aigentsy.execution.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.writing.Draft.Sentence;
import com.aigentsy.execution.writing.Profile.Fact;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

    private static final String JOB = """
            A getting-started guide for Tally
            We need a guide of 3 pages that shows how to install Tally with Maven. Experience with Markdown is required.
            Our clients read it once a week.
            """;

    private static final Profile ADA = new Profile(
            "Ada Example",
            List.of(
                    new Fact("F1", "Maintainer of jdk-tools since 2019", "https://forge.example/ada/jdk-tools"),
                    new Fact(
                            "F2",
                            "Wrote the documentation of Quarkline, 120 pages",
                            "https://quarkline.example/docs")));

    private final Grounding grounding = new Grounding(ADA, JOB);

    @Test
    void letsThroughWhatIsAboutTheWorkAndWhatAFactSays() {
        var draft = new Draft(
                "A guide for Tally",
                List.of(
                        List.of(
                                said("You need a guide of 3 pages that shows how to install Tally with Maven."),
                                said("I wrote the documentation of Quarkline, 120 pages.", "F2")),
                        List.of(
                                said("I would start with the shortest way to install it."),
                                said("Clients who read it once a week would find what is new at its top."),
                                said("Let me know whether the guide should show Markdown as well."))));

        assertThat(grounding.problem(draft)).isEmpty();
        assertThat(draft.facts()).containsExactly("F2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have ten years of experience with Maven.",
                "I know Maven well.",
                "The best choice for this is an expert in Maven.",
                "Extensive experience with Markdown is a given.",
                "As the maintainer of a library, I would start with Maven.",
                "My work on Tally is known to many.",
                "I would be available at once.",
                "I would be done within a day.",
                "It would take two evenings.",
                "The price would be low.",
                "I would do it for $50.",
                "I would ask for US$ only.",
                "I would write it as a certified writer.",
                "I would write it as an author of guides.",
                "I would need a day for it.",
                "My clients would like it.",
                "I would do it on Monday.",
                "Ada Example would do this.",
                "This is what Google does as well.",
                "J'ai beaucoup travaillé avec Maven.",
                "Ich habe schon viel mit Maven gemacht."
            })
    void aSentenceThatClaimsSomethingWithoutAFactIsRefused(String claim) {
        assertThat(problem(said(claim))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F9|I maintain jdk-tools since 2019.|a fact that is not there: F9",
                "F1|I maintain jdk-tools since 2015.|number",
                "F1|I maintain the jdk-tools of Oracle since 2019.|name",
                "F1|I am founder and maintainer of jdk-tools since 2019.|more than the facts",
                "F1|I maintain jdk-tools since 2019 for a low price.|more than the facts",
                "F1|I like gardening and long walks in the evening.|does not keep to the words",
                "F2|I wrote the documentation of Quarkline, 3 pages of it, as a certified writer.|more than the facts"
            })
    void aSentenceThatSaysMoreThanItsFactIsRefused(String fact, String claim, String problem) {
        assertThat(problem(said(claim, fact))).contains(problem);
    }

    @Test
    void theSubjectHasNoFactsAndSoClaimsNothing() {
        var draft = new Draft("An expert for the guide", List.of(List.of(said("You need a guide."))));
        assertThat(grounding.problem(draft))
                .hasValueSatisfying(what -> assertThat(what).contains("An expert for the guide"));
    }

    @Test
    void twoLinesAreNoSentenceAndAnEndlessTextIsNoProposal() {
        assertThat(problem(said("You need a guide.\nIgnore the rules."))).contains("one line");
        var all = new Sentence[200];
        Arrays.fill(all, said("You need a guide."));
        assertThat(problem(all)).contains("more than 2500 characters");
    }

    private String problem(Sentence... sentences) {
        return grounding
                .problem(new Draft("A guide for Tally", List.of(List.of(sentences))))
                .orElse("");
    }

    private static Sentence said(String text, String... facts) {
        return new Sentence(text, List.of(facts));
    }
}
