package com.aigentsy.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.EffectBook;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.policy.Autonomy;
import com.aigentsy.runtime.Task;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flips the switch under load; -Dgateway.flips=100 for the full figure. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class KillSwitchIT {

    private static final int FLIPS = ForgeResource.FLIPS;
    private static final int REPOSITORIES = ForgeResource.LOAD;
    private static final Duration QUIET = Duration.ofMillis(300);

    @Inject
    Bench bench;

    @Inject
    EffectBook book;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();
    private final BadDay day = ForgeResource.day();

    @AfterEach
    void asTheOtherTestsFoundIt() {
        turn(true);
    }

    @Test
    void afterTheAnswerNothingBeginsAtThePlatformUntilItIsOpenedAgain() {
        List<Work> load =
                IntStream.range(0, REPOSITORIES).mapToObj(KillSwitchIT::work).toList();
        turn(false);
        load.forEach(work -> wire.send(work.priced()));
        int stopped = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            int before = writes();
            turn(true);
            boolean more = goesOn(before);
            turn(false);
            long answered = System.nanoTime();
            int then = writes();
            await().during(QUIET).atMost(QUIET.multipliedBy(4)).until(() -> writes() == then);
            assertThat(day.writes("/")).noneMatch(write -> write.nanoTime() > answered);
            stopped += more ? 1 : 0;
        }
        turn(true);

        load.forEach(work -> await(work.id())
                .atMost(Duration.ofMinutes(2))
                .until(() -> forge.pulls(work.target().repository()).size() == 1));
        assertThat(stopped).as("flips that stopped something").isGreaterThan(Math.min(FLIPS, 10) / 2);
        assertThat(load)
                .allSatisfy(work -> assertThat(day.writes(work.target().repository() + "/pulls"))
                        .hasSize(1));
    }

    @Test
    void whereTheSwitchCannotBeReadNothingLeaves() {
        Work work = Work.on("github_7101", "acme/dark", 2, forge.head("acme/dark"));
        Task task = bench.plan(Action.OPEN_PULL_REQUEST, work.priced());
        book.admit(book.find(UUID.fromString(task.key())).orElseThrow(), new EffectState.Planned());
        int before = writes();

        assertThatThrownBy(() -> bench.worker(bench.platform(), Autonomy.APPROVE, unreachable("clear"))
                        .handle(task))
                .hasMessageContaining("the database is away");
        assertThat(writes()).isEqualTo(before);
        assertThat(bench.state(task)).isInstanceOf(EffectState.Approved.class);
    }

    /** The books, of which one transaction finds no database. */
    private EffectBook unreachable(String transaction) {
        return (EffectBook) Proxy.newProxyInstance(
                EffectBook.class.getClassLoader(), new Class<?>[] {EffectBook.class}, (_, method, arguments) -> {
                    if (method.getName().equals(transaction)) {
                        throw new IllegalStateException("the database is away");
                    }
                    try {
                        return method.invoke(book, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Work work(int number) {
        String repository = "acme/load" + number;
        return Work.on("github_7" + (200 + number), repository, 1, new ForgeClient().head(repository));
    }

    private boolean goesOn(int before) {
        await().atMost(Duration.ofSeconds(20)).until(() -> writes() > before || finished());
        return writes() > before;
    }

    private boolean finished() {
        return IntStream.range(0, REPOSITORIES)
                .allMatch(number -> !day.writes("acme/load" + number + "/pulls").isEmpty());
    }

    private int writes() {
        return day.writes("/").size();
    }

    private static void turn(boolean open) {
        given().header("Authorization", "Bearer " + LocalServers.TOKEN)
                .contentType("application/json")
                .body("{\"open\": " + open + "}")
                .put("/controls/global")
                .then()
                .statusCode(200)
                .body("open", equalTo(open));
    }
}
