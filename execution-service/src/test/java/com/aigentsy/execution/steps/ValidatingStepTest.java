package com.aigentsy.execution.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Price;
import com.aigentsy.events.Route;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Target;
import com.aigentsy.execution.Samples;
import com.aigentsy.execution.domain.AttemptPolicy;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Step;
import com.aigentsy.execution.domain.Waiting;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.domain.state.Validating;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryName;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.validation.ChangeRuns;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.dependencies.PackagesUnavailable;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatingStepTest {

    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    @TempDir
    Path tree;

    @Test
    void aReviewerIsAskedBeforeAPersonOnlyWhereOneIsConfigured() {
        assertThat(after(false))
                .isInstanceOfSatisfying(
                        AwaitingApproval.class,
                        offer -> assertThat(offer.expiresAt()).isEqualTo(Samples.NOW.plus(Duration.ofHours(1))));
        assertThat(after(true)).isInstanceOfSatisfying(Reviewing.class, review -> {
            assertThat(review.attempt()).isEqualTo(1);
            assertThat(review.diff()).contains("+fixed");
            assertThat(review.validation().passed()).isTrue();
        });
    }

    @Test
    void theOperatorIsToldWhatToDoWhereTheTestsCannotBeRun() {
        Duration minute = Duration.ofMinutes(1);
        assertThat(taken(false, broken(new PackagesUnavailable("start the proxy"))))
                .isEqualTo(new Step.Wait(
                        new Waiting("operator", "packages_unavailable", "start the proxy", Samples.NOW.plus(minute))));
        assertThat(taken(false, broken(new SandboxUnavailable("install bubblewrap"))))
                .isEqualTo(new Step.Wait(new Waiting(
                        "operator", "sandbox_unavailable", "install bubblewrap", Samples.NOW.plus(minute))));
    }

    private static ValidatingStep.Trial broken(RuntimeException why) {
        return (_, _, _) -> {
            throw why;
        };
    }

    private ExecutionState after(boolean reviewed) {
        return ((Step.To) taken(reviewed, (_, _, _) -> runs())).state();
    }

    private Step taken(boolean reviewed, ValidatingStep.Trial trial) {
        var offering = new ValidatingStep.Offering(Duration.ofHours(1), reviewed);
        var step = new ValidatingStep(new BaseTree(repositories()), trial, new AttemptPolicy(3), CLOCK, offering);
        var scored = Samples.scored("github_1", "a title", Route.AIGENTSY);
        var execution = Execution.opened("exec_1", scored.attributes(), scored.event());
        return step.take(execution, validating());
    }

    private static Validating validating() {
        var fix = new CodeFix(List.of(new File("a.txt", "fixed\n")), "m", "t", "d");
        return new Pricing()
                .plan(new Price(BigDecimal.TEN, "USD", Map.of(), "m", List.of()))
                .generate(new Plan("p", List.of("a.txt")), new Target("acme/a", "main", "00", true))
                .validate(new Solution(fix, null));
    }

    private static ChangeRuns runs() {
        var red = new TestRun("make test", "bubblewrap", 2, 1, 1, Map.of("a", true, "b", false), "", 1, false);
        var green = new TestRun("make test", "bubblewrap", 2, 2, 0, Map.of("a", true, "b", true), "", 0, false);
        return new ChangeRuns(red, green, null, null, Set.of(), ChangeRuns.Touches.PROGRAM);
    }

    private RepositorySource repositories() {
        return new RepositorySource() {
            @Override
            public Checkout latest(RepositoryName name) {
                throw new AssertionError("the commit is known");
            }

            @Override
            public Checkout at(RepositoryName name, String branch, String sha) {
                return new Checkout(branch, sha, tree, List.of(), Set.of());
            }
        };
    }
}
