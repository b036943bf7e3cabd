package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Step;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker dies around every step, and another one picks the effect up from what is written down. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class EffectCrashIT {

    @Inject
    Bench bench;

    private final ForgeClient forge = new ForgeClient();

    @ParameterizedTest(name = "dies {1} sending {0}")
    @CsvSource({
        "FORK,before,0",
        "FORK,after,1",
        "COMMIT,before,2",
        "COMMIT,after,3",
        "BRANCH,before,4",
        "BRANCH,after,5",
        "PULL_REQUEST,before,6",
        "PULL_REQUEST,after,7"
    })
    void onePullRequestHoweverTheWorkerDied(Step step, String when, int place) {
        String repository = "acme/crash" + place;
        Work work = Work.on("github_200" + place, repository, 1, forge.head(repository));
        Task task = bench.plan(Action.OPEN_PULL_REQUEST, work.priced());

        dies(step, when, task);
        survives(task);

        assertThat(forge.pulls(repository))
                .singleElement()
                .satisfies(pull -> assertThat(pull.head().ref()).isEqualTo("aigentsy/" + work.id()));
    }

    @ParameterizedTest(name = "dies {1} sending {0}")
    @CsvSource({
        "COMMIT,before,0",
        "COMMIT,after,1",
        "BRANCH,before,2",
        "BRANCH,after,3",
        "COMMENT,before,4",
        "COMMENT,after,5"
    })
    void oneCommitMoreAndOneReplyHoweverTheWorkerDiedUpdating(Step step, String when, int place) {
        String repository = "acme/update-crash" + place;
        Work first = Work.on("github_210" + place, repository, 1, forge.head(repository));
        survives(bench.plan(Action.OPEN_PULL_REQUEST, first.priced()));
        ForgeClient.Pull before = forge.pulls(repository).getFirst();
        Work second = first.revised(2, true).with(Work.reply("Done.", "class Totals { /* better */ }\n"));
        Task task = bench.plan(Action.UPDATE_PULL_REQUEST, second.update());

        dies(step, when, task);
        survives(task);

        assertThat(forge.pulls(repository)).singleElement().satisfies(pull -> {
            assertThat(pull.number()).isEqualTo(before.number());
            assertThat(forge.parents(repository, pull.head().sha()))
                    .containsExactly(before.head().sha());
        });
        assertThat(forge.comments(repository, before.number()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).startsWith("Done."));
    }

    @ParameterizedTest(name = "dies {1} sending {0}")
    @CsvSource({"COMMENT,before,0", "COMMENT,after,1", "CLOSE,before,2", "CLOSE,after,3"})
    void oneFarewellHoweverTheWorkerDied(Step step, String when, int place) {
        String repository = "acme/goodbye-crash" + place;
        Work first = Work.on("github_220" + place, repository, 1, forge.head(repository));
        survives(bench.plan(Action.OPEN_PULL_REQUEST, first.priced()));
        Work second = first.revised(2, true).with(Work.words("We give up."));
        Task task = bench.plan(Action.WITHDRAW_PULL_REQUEST, second.withdrawal());

        dies(step, when, task);
        survives(task);

        ForgeClient.Pull pull = forge.pulls(repository).getFirst();
        assertThat(pull.state()).isEqualTo("closed");
        assertThat(forge.comments(repository, pull.number()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.body()).startsWith("We give up."));
    }

    private void dies(Step step, String when, Task task) {
        EffectWorker mortal = bench.worker(new MortalPlatform(bench.platform(), step, when.equals("after")));
        assertThatThrownBy(() -> mortal.handle(task)).isInstanceOf(MortalPlatform.Death.class);
        assertThat(bench.state(task)).isInstanceOf(EffectState.Sending.class);
    }

    /** Where the platform's verdict is recorded in between, it is taken up again, as by any worker. */
    private void survives(Task task) {
        EffectWorker next = bench.worker(bench.platform());
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(ConflictException.class)
                .until(() -> ends(next, task));
        assertThat(bench.state(task)).isInstanceOf(EffectState.Confirmed.class);
    }

    private boolean ends(EffectWorker worker, Task task) {
        TaskResult result = worker.handle(task);
        if (result instanceof TaskResult.Done) {
            bench.record(result);
        }
        return result instanceof TaskResult.Done;
    }
}
