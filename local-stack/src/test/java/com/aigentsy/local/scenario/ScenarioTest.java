package com.aigentsy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.scenario.Scenario.Answer;
import com.aigentsy.local.scenario.Scenario.Issue;
import com.aigentsy.local.scenario.Scenario.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in scenario does what it says: the bugs are real, right answers mend them, wrong ones do not. */
class ScenarioTest {

    private static final Scenario SCENARIO = Scenario.builtIn();
    private static final Set<String> RED_ON_MAIN = Set.of("colour-kit");
    private static final String NEVER_PASSES = "[$350] Roman numerals repeat a sign four times";

    @TempDir
    Path folder;

    @Test
    void listsEveryFileInItsManifest() {
        assertThat(SCENARIO.manifest()).containsExactlyElementsOf(SCENARIO.filesOnDisk());
    }

    @Test
    void hasThreeRepositoriesWithSeveralBugsAndAtLeast24Issues() {
        assertThat(SCENARIO.repositories().stream().filter(r -> r.workedIssues().size() >= 5))
                .hasSize(3);
        assertThat(SCENARIO.issues()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void letsAtLeast16IssuesPassDiscovery() {
        assertThat(SCENARIO.issues().stream().filter(Issue::survivesDiscovery)).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void answersEveryPaidIssueThatSurvivesAndNoOther() {
        List<String> paid = SCENARIO.issues().stream()
                .filter(Issue::survivesDiscovery)
                .filter(issue -> issue.labels().contains("bounty"))
                .map(Issue::title)
                .toList();
        assertThat(SCENARIO.titlesAnswered("plan")).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(SCENARIO.titlesAnswered("code")).containsExactlyInAnyOrderElementsOf(paid);
    }

    @Test
    void noTitleIsPartOfAnother() {
        for (Issue issue : SCENARIO.issues()) {
            assertThat(SCENARIO.issues().stream().filter(other -> other.text().contains(issue.title())))
                    .as(issue.title())
                    .hasSize(1);
        }
    }

    @Test
    void theOperatorRejectsExactlyOneAnsweredIssue() {
        assertThat(SCENARIO.titlesAnswered("code").stream().filter(title -> title.contains(SCENARIO.rejectedTitle())))
                .hasSize(1);
    }

    @Test
    void asksClaudeFirstAndFindsItDownOnce() {
        assertThat(SCENARIO.titlesWhereClaudeIsDown())
                .containsExactly(
                        "Edit distance counts one emoji as two letters",
                        "Edit distance counts one emoji as two letters");
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void mainIsGreenUnlessItsReadmeSaysOtherwise(Repository repository) {
        assertThat(repository.testsPass(folder, List.of())).isEqualTo(!RED_ON_MAIN.contains(repository.name()));
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void allRightAnswersTogetherAreGreen(Repository repository) {
        List<Answer> right = repository.workedIssues().stream()
                .filter(issue -> !issue.title().equals(NEVER_PASSES))
                .map(issue -> SCENARIO.answers(issue).getLast())
                .toList();
        assertThat(repository.testsPass(folder, right)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("repositoriesWithChecks")
    void theChecksOfEveryAnswerAreRedWithoutItsFix(Repository repository) {
        List<Answer> answers = repository.workedIssues().stream()
                .map(issue -> SCENARIO.answers(issue).getLast())
                .toList();
        List<String> failures = repository
                .run(folder, answers.stream().map(Answer::checksOnly).toList())
                .failures();
        for (Answer answer : answers) {
            assertThat(answer.testNames()).anyMatch(name -> failures.stream().anyMatch(line -> line.contains(name)));
        }
    }

    @Test
    void oneIssueIsNeverAnsweredRightInThreeAttempts() {
        Issue never = workedIssues()
                .filter(issue -> issue.title().equals(NEVER_PASSES))
                .findFirst()
                .orElseThrow();
        assertThat(SCENARIO.answers(never)).hasSize(3);
        assertThat(never.repository()
                        .testsPass(folder, List.of(SCENARIO.answers(never).getLast())))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("issuesWithWrongAnswers")
    void earlierAnswersFailTheTestsOrTouchAWorkflow(Issue issue) {
        List<Answer> answers = SCENARIO.answers(issue);
        for (Answer wrong : answers.subList(0, answers.size() - 1)) {
            boolean unsafe = wrong.files().keySet().stream().anyMatch(path -> path.startsWith(".github/"));
            Path tree = folder.resolve("" + answers.indexOf(wrong));
            assertThat(unsafe || !issue.repository().testsPass(tree, List.of(wrong)))
                    .isTrue();
        }
    }

    static Stream<Repository> repositories() {
        return SCENARIO.repositories().stream();
    }

    static Stream<Repository> repositoriesWithChecks() {
        return repositories().filter(repository -> repository.workedIssues().size() > 1);
    }

    static Stream<Issue> workedIssues() {
        return SCENARIO.repositories().stream().flatMap(repository -> repository.workedIssues().stream());
    }

    static Stream<Issue> issuesWithWrongAnswers() {
        return workedIssues().filter(issue -> SCENARIO.answers(issue).size() > 1);
    }
}
