package com.aigentsy.execution.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.World;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class BudgetIT {

    private static final BigDecimal PART = new BigDecimal("0.30");

    @Inject
    Database database;

    @Inject
    BudgetCaps caps;

    @Inject
    BudgetLedger ledger;

    @Test
    void neverReservesBeyondTheCapHoweverManyAskAtOnce() throws Exception {
        Callable<Boolean> ask = () -> {
            try {
                ledger.reserve("github_5001", PART);
                return true;
            } catch (BudgetExhausted full) {
                assertThat(full.scope()).isEqualTo("opportunity");
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked =
                    threads.invokeAll(Stream.generate(() -> ask).limit(30).toList());
            assertThat(asked.stream().map(Future::resultNow).filter(granted -> granted))
                    .hasSize(6);
        }
        assertThat(row("github_5001").getBigDecimal("reserved")).isEqualByComparingTo("1.8");
    }

    @Test
    void settlesWhatACallReallyCostOnce() throws Exception {
        Reservation reservation = ledger.reserve("github_5002", PART);
        database.record(ledger.settling(reservation, new BigDecimal("0.01")));
        database.record(ledger.settling(reservation, new BigDecimal("0.01")));
        assertThat(row("github_5002").getBigDecimal("spent")).isEqualByComparingTo("0.01");
        assertThat(row("github_5002").getBigDecimal("reserved")).isZero();
    }

    @Test
    void countsAnExpiredReservationAsSpentOnceAndForGood() throws Exception {
        var impatient = new BudgetLedger(database, caps, Clock.systemUTC(), Duration.ZERO);
        Reservation lost = impatient.reserve("github_5003", PART);
        ledger.reserve("github_5003", PART);
        ledger.reserve("github_5003", PART);
        database.record(ledger.settling(lost, BigDecimal.ZERO));
        assertThat(row("github_5003").getBigDecimal("spent")).isEqualByComparingTo("0.30");
        assertThat(row("github_5003").getBigDecimal("reserved")).isEqualByComparingTo("0.60");
    }

    @Test
    void saysWhichCapIsInTheWayAndHowToRaiseIt() {
        assertThatThrownBy(() -> ledger.reserve("github_5004", new BigDecimal("2.01")))
                .isInstanceOf(BudgetExhausted.class)
                .hasMessageContaining("opportunity:github_5004")
                .hasMessageContaining("PUT /budget/opportunity");
        assertThat(row("github_5004").getBigDecimal("reserved")).isZero();
    }

    private Row row(String opportunity) {
        return database.query("select * from budget where scope = $1", "opportunity:" + opportunity)
                .getFirst();
    }
}
