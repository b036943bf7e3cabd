package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Deadline;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.effect.Gate;
import com.aigentsy.gateway.effect.Minutes;
import com.aigentsy.gateway.effect.Platform;
import com.aigentsy.gateway.effect.Progress;
import com.aigentsy.gateway.effect.Step;
import com.aigentsy.gateway.postgres.EffectStatements;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker dies around every step, and another one picks the effect up from what is written down. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class EffectCrashIT {

    @Inject
    EffectBook book;

    @Inject
    Gate gate;

    @Inject
    Minutes minutes;

    @Inject
    Database database;

    @Inject
    Clock clock;

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
        database.record(Recording.nothing()
                .statement(EffectStatements.plan(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced())));
        Task task =
                new Task(UUID.randomUUID(), EffectWorker.KIND, work.effectKey().toString(), "{}", 1, 1, Instant.now());

        assertThatThrownBy(() -> worker(new Mortal(platform(), step, when.equals("after")))
                        .handle(task))
                .isInstanceOf(Death.class);
        assertThat(state(work)).isInstanceOf(EffectState.Sending.class);

        EffectWorker next = worker(platform());
        TaskResult done = await().atMost(Duration.ofSeconds(30))
                .until(() -> next.handle(task), TaskResult.Done.class::isInstance);
        database.record(((TaskResult.Done) done).recording());
        assertThat(state(work)).isInstanceOf(EffectState.Confirmed.class);
        assertThat(forge.pulls(repository))
                .singleElement()
                .satisfies(pull -> assertThat(pull.head().ref()).isEqualTo("aigentsy/" + work.id()));
    }

    private EffectState state(Work work) {
        return book.find(work.effectKey()).orElseThrow().state();
    }

    private Platform platform() {
        return Objects.requireNonNull(gate.platforms().get("github"));
    }

    private EffectWorker worker(Platform platform) {
        var impatient = new Gate(
                Map.of("github", platform), gate.approvals(), gate.autonomy(), Duration.ofSeconds(2), gate.settle());
        return new EffectWorker(book, impatient, minutes, clock);
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends the worker around one step, as a crash would: nothing is recorded after it. */
    private record Mortal(Platform platform, Step fatal, boolean after) implements Platform {

        @Override
        public String name() {
            return platform.name();
        }

        @Override
        public Optional<String> unavailable() {
            return platform.unavailable();
        }

        @Override
        public Freshness fresh(Effect effect) {
            return platform.fresh(effect);
        }

        @Override
        public Finding find(Effect effect, Step step, Progress progress) {
            return platform.find(effect, step, progress);
        }

        @Override
        public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
            if (step == fatal && !after) {
                throw new Death();
            }
            Sent sent = platform.send(effect, step, progress, deadline);
            if (step == fatal) {
                throw new Death();
            }
            return sent;
        }
    }
}
