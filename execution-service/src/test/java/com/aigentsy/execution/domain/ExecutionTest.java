package com.aigentsy.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Ids;
import com.aigentsy.events.Route;
import com.aigentsy.execution.Samples;
import org.junit.jupiter.api.Test;

class ExecutionTest {

    private final Execution first = opened("github_1");

    private static Execution opened(String id) {
        var scored = Samples.scored(id, "a title", Route.AIGENTSY);
        return Execution.opened("exec_1", scored.attributes(), scored.event());
    }

    @Test
    void opensAPullRequestUntilThereIsOne() {
        assertThat(first.effectKey()).isEqualTo(Ids.effect("github_1", "github", "open_pull_request", 0));
        Execution refusedDraft = first.revised(first.cause(), false);
        assertThat(refusedDraft.effectKey()).isEqualTo(Ids.effect("github_1", "github", "open_pull_request", 1));
    }

    @Test
    void updatesThePullRequestThatIsThereFromThenOn() {
        Execution reviewed = first.revised(first.cause(), true);
        assertThat(reviewed.effectKey()).isEqualTo(Ids.effect("github_1", "github", "update_pull_request", 1));
        assertThat(reviewed.revised(first.cause(), false).effectKey())
                .isEqualTo(Ids.effect("github_1", "github", "update_pull_request", 2));
    }
}
