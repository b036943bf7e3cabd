package com.aigentsy.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Feedback;
import com.aigentsy.events.Ids;
import com.aigentsy.events.Route;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.Samples;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Ending;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.release.Disclosure;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.release.SizeLimits;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.execution.release.words.Subject;
import com.aigentsy.execution.release.words.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReworkTest {

    private static final Feedback REVIEW = new Feedback(Feedback.REVIEW, 1, "ada", "Name it.", Samples.NOW);
    private static final Instant UNTIL = Samples.NOW.plusSeconds(60);
    private final Released standing = StandingChange.of(fix("first", new File("a", "old a"), new File("b", "old b")));
    private final Execution reviewed = opened().reviewed(opened().cause(), standing, REVIEW);

    @Test
    void keepsWhatTheAnswerDoesNotGiveAndDropsWhatItTakesBack() {
        CodeFix answer = fix("better", new File("b", "as in base"), new File("c", "new c"));

        CodeFix whole =
                Rework.of(null, standing, REVIEW).revised(answer, (path, content) -> content.equals("as in base"));

        assertThat(whole.files()).containsExactly(new File("a", "old a"), new File("c", "new c"));
        assertThat(whole.commitMessage()).isEqualTo("better");
        assertThat(whole.prDescription()).isEqualTo("description of first");
    }

    @Test
    void aRevisionThatComesToNothingIsNoEnd() {
        Execution working = reviewed.become(standing.rework());
        assertThat(working.reworking()).isTrue();
        assertThat(working.effectKey()).isEqualTo(Ids.effect("github_1", "github", "update_pull_request", 1));

        Ending why = Ending.failed("validation_failed", "red");
        Execution givenUp = working.become(working.state().end(why));

        assertThat(givenUp.state()).isEqualTo(standing.revisionGivenUp(why));
        assertThat(givenUp.reworking()).isFalse();
    }

    @Test
    void remembersEveryRound() {
        var second = new Feedback(Feedback.REVIEW, 2, "ada", "And test it.", Samples.NOW);
        assertThat(reviewed.reviewed(reviewed.cause(), standing, second).reviews())
                .containsExactly(REVIEW, second);
    }

    @Test
    void aRevisionSaysBelowThePullRequestWhatItsCommitDoes() {
        Rework rework = Rework.of(null, standing, REVIEW);
        CodeFix whole = rework.revised(fix("Name it\n\nAt length.", new File("b", "new b")), (_, _) -> false);

        CodeFix answered = ReviewReply.on(whole, rework);

        assertThat(answered.reply())
                .startsWith("Thank you for the review. The new commit (“Name it”) answers it: it changes `b`. ")
                .contains("AI helped")
                .doesNotContain("ada", "At length");
        assertThat(Disclosure.added(answered).reply()).isEqualTo(answered.reply());
        var subject = new Subject(opened().scored().opportunity(), Optional.empty());
        assertThat(new Wording(subject).problem(answered)).isEmpty();
        assertThat(new Wording(subject).problem(answered.replying("cc @everybody")))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("the reply has"));
        assertThat(ReviewReply.on(whole, null).reply()).isNull();
    }

    @Test
    void whatCannotBeAnsweredIsWithdrawnInOurOwnWords() {
        Rework rework = Rework.of(null, standing, REVIEW);
        AwaitingApproval offer = Withdrawal.of(rework, Ending.failed("validation_failed", "red"), UNTIL)
                .orElseThrow();

        assertThat(offer.solution().message())
                .isNotNull()
                .satisfies(words -> assertThat(words.body())
                        .contains("passed the tests", "we are closing this pull request", "AI helped")
                        .doesNotContain("ada", "Name it."));
        assertThat(offer.target()).isEqualTo(standing.offer().target());
        assertThat(offer.expiresAt()).isEqualTo(UNTIL);
        Execution withdrawing = reviewed.become(offer);
        assertThat(withdrawing.effectKey()).isEqualTo(Ids.effect("github_1", "github", "withdraw_pull_request", 1));
    }

    @Test
    void everyFarewellPassesTheGate() {
        var gate = new OutputGate(SizeLimits.standard(), Secrets.of(Map.of()));
        for (Ending why : List.of(
                Ending.failed("rounds_used", "3"),
                Ending.failed("validation_failed", "red"),
                Ending.failed("review_objected", "no"),
                Ending.forbidden("ai_forbidden", "says so"))) {
            Message words = Withdrawal.of(Rework.of(null, standing, REVIEW), why, UNTIL)
                    .orElseThrow()
                    .solution()
                    .message();
            assertThat(gate.refusal(
                            Objects.requireNonNull(words), opened().scored().opportunity()))
                    .as(why.reason())
                    .isEmpty();
        }
    }

    @Test
    void whatAPersonOrThePlatformEndedStandsAndSoDoesAReviewWithoutWords() {
        Rework rework = Rework.of(null, standing, REVIEW);
        assertThat(List.of(
                        Ending.rejectedByOperator("no"),
                        Ending.expired("approval_expired", "nobody"),
                        Ending.superseded("pull_request_decided", "merged"),
                        Ending.failed("no_words", "says nothing")))
                .allMatch(why -> Withdrawal.of(rework, why, UNTIL).isEmpty());
    }

    private static Execution opened() {
        var scored = Samples.scored("github_1", "a title", Route.AIGENTSY);
        return Execution.opened("exec_1", scored.attributes(), scored.event());
    }

    private static CodeFix fix(String name, File... files) {
        return new CodeFix(List.of(files), name, "title of " + name, "description of " + name);
    }
}
