package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Ids;
import com.aigentsy.events.Route;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.ScriptedModels.Request;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.postgres.PostgresExecutions;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.TaskResult;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worker dies in every step once its answer is paid for and booked, and before anything is made of it. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class BookedAnswersIT {

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @Inject
    Executions executions;

    @Inject
    ExecutionWorker worker;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @AfterEach
    void enough() {
        desk.put("/budget/opportunity", "{\"cap_usd\": 2}");
    }

    /** Which state a worker died in, and how many requests it and its successor made. */
    private record Life(String state, long first, long second) {}

    @Test
    void areUsedByTheNextWorkerWhichNeedsNoMoney() {
        World.MODELS.forget();
        World.MODELS.script(BookedAnswersIT::atTheSecondAttempt);
        String calm = "github_7201";
        desk.wire.send(Samples.scored(calm, Till.title(calm), Route.AIGENTSY));
        desk.offer(calm);

        String id = "github_7202";
        Task task = opened(id);
        var lives = new ArrayList<Life>();
        while (!(execution(id).state() instanceof AwaitingApproval)) {
            lives.add(life(id, task));
        }

        assertThat(lives)
                .containsExactly(
                        new Life("pricing", 0, 0),
                        new Life("planning", 1, 0),
                        new Life("generating", 1, 0),
                        new Life("generating", 1, 0),
                        new Life("validating", 0, 0));
        assertThat(Till.asked(id)).isEqualTo(Till.asked(calm)).isEqualTo(3);
        assertThat(spent(id)).isPositive().isEqualByComparingTo(spent(calm));
        assertThat(executions.calls(Ids.execution(id))).hasSize(3);
    }

    /** At the cap, so that an answer which is there is all that the second worker can go on with. */
    private Life life(String id, Task task) {
        String state = execution(id).state().slug();
        long before = Till.asked(id);
        worker.handle(task);
        long first = Till.asked(id);
        desk.put("/budget/opportunity", "{\"cap_usd\": 0.001}");
        record(worker.handle(task));
        desk.put("/budget/opportunity", "{\"cap_usd\": 2}");
        return new Life(state, first - before, Till.asked(id) - first);
    }

    private void record(TaskResult result) {
        assertThat(result).isInstanceOfSatisfying(TaskResult.Again.class, again -> {
            assertThat(again.reason()).doesNotStartWith("budget");
            database.record(again.recording());
        });
    }

    /** Without a task in the table, so that no other worker meddles. */
    private Task opened(String id) {
        var scored = Samples.scored(id, Till.title(id), Route.AIGENTSY);
        database.record(
                PostgresExecutions.open(Execution.opened(Ids.execution(id), scored.attributes(), scored.event())));
        return new Task(UUID.randomUUID(), ExecutionWorker.KIND, Ids.execution(id), "{}", 1, 1, Instant.now());
    }

    private Execution execution(String id) {
        return executions.find(Ids.execution(id)).orElseThrow();
    }

    private BigDecimal spent(String id) {
        return database.query("select spent from budget where scope = $1 and reserved = 0", "opportunity:" + id)
                .getFirst()
                .getBigDecimal("spent");
    }

    private static Answer atTheSecondAttempt(Request request) {
        boolean again = request.text().contains("The attempt before");
        return Till.answer(request, again ? Till.FIXED : "");
    }
}
