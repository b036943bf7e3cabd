package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Ids;
import com.aigentsy.events.Route;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class WaitingForMoneyIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(10);
    private static final String SPENT = """
            insert into budget (scope, kind, cap, spent) values ($1, 'day', 10, 10)
            on conflict (scope) do update set spent = budget.cap - budget.reserved""";

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
        World.MODELS.script(request -> Till.answer(request, Till.FIXED));
    }

    @AfterEach
    void enough() {
        desk.put("/budget/opportunity", "{\"cap_usd\": 2}");
        desk.put("/budget/day", "{\"cap_usd\": 10}");
    }

    private void waitsFor(String id, String reason) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        await().atMost(Desk.SOON).until(() -> reason.equals(desk.status(id).getString("waiting.reason")));
        assertThat(Till.asked(id)).isZero();
    }

    private JsonPath waiting(String path, String id) {
        return desk.as().get(path).jsonPath().setRootPath("waiting.find { it.opportunity_id == '" + id + "' }");
    }

    @Test
    void saysWhoWaitsForWhatAndGoesOnAtOnceWhenTheCapIsRaised() {
        String id = "github_7001";
        desk.put("/budget/opportunity", "{\"cap_usd\": 0.001}");
        waitsFor(id, "budget_opportunity");
        for (String path : List.of("/budget", "/approvals")) {
            assertThat(waiting(path, id).getString("on")).isEqualTo("operator");
            assertThat(waiting(path, id).getString("state")).isEqualTo("planning");
            assertThat(waiting(path, id).getString("detail"))
                    .contains("opportunity:" + id + ": cap 0.001")
                    .contains("spent 0.000000")
                    .contains("reserved 0.000000")
                    .contains("PUT /budget/opportunity");
        }
        desk.put("/budget/opportunity", "{\"cap_usd\": 2}");
        await().atMost(AT_ONCE).until(() -> Till.asked(id) > 0);
        desk.offer(id);
        assertThat(desk.as().get("/budget").jsonPath().getList("waiting.opportunity_id"))
                .doesNotContain(id);
    }

    @Test
    void waitsAtTheDaysCapAndGoesOnWhenTheDayIsOver() {
        String id = "github_7002";
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        database.query(SPENT, "day:" + today);
        waitsFor(id, "budget_day");
        assertThat(waiting("/budget", id).getString("detail"))
                .contains("day:" + today)
                .contains("the next one begins at "
                        + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "T00:00:00Z");

        database.query("update budget set scope = 'day:2000-01-01' where scope = $1", "day:" + today);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
        desk.offer(id);
    }
}
