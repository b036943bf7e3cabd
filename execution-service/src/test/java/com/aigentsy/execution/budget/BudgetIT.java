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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
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

    @Inject
    Budgets budgets;

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

    @Test
    void startsAgainWithTheNextDay() throws Exception {
        Instant evening = Instant.parse("2030-01-31T23:59:58Z");
        BudgetLedger today = at(evening);
        for (int i = 0; i < 5; i++) {
            today.reserve("github_5100" + i, new BigDecimal("2"));
        }
        assertThatThrownBy(() -> today.reserve("github_51006", PART))
                .isInstanceOfSatisfying(BudgetExhausted.class, full -> {
                    assertThat(full.scope()).isEqualTo("day");
                    assertThat(full.getMessage()).contains("the next one begins at 2030-02-01T00:00:00Z");
                    assertThat(full.retryAfter()).isEqualTo(Duration.ofSeconds(5));
                });
        assertThat(at(evening.plusSeconds(2)).reserve("github_51006", PART).scopes())
                .contains("day:2030-02-01", "month:2030-02");
    }

    @Test
    void looksAgainWhenTheNextPeriodBeginsAndNotEverySecond() throws Exception {
        Instant evening = Instant.parse("2030-03-10T23:59:30Z");
        BudgetLedger today = at(evening);
        for (int i = 0; i < 5; i++) {
            Reservation whole = today.reserve("github_5110" + i, new BigDecimal("2"));
            database.record(today.settling(whole, whole.amountUsd()));
        }
        assertThatThrownBy(() -> today.reserve("github_51106", PART))
                .isInstanceOfSatisfying(
                        BudgetExhausted.class,
                        full -> assertThat(full.retryAfter()).isEqualTo(Duration.ofSeconds(30)));
    }

    /** Replicas that settle, crash and settle too late: every cent is booked once, and none above the cap. */
    @Test
    void booksEveryCentOnceHoweverManyReplicasReserveSettleAndCrash() throws Exception {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(2_000));
        var replicas = Stream.generate(() -> new BudgetLedger(database, caps, then, Duration.ofMillis(50)))
                .limit(3)
                .toList();
        var booked = new AtomicReference<>(BigDecimal.ZERO);
        var late = new ConcurrentLinkedQueue<Reservation>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 240)
                    .<Callable<Void>>mapToObj(call -> () -> {
                        BudgetLedger replica = replicas.get(call % replicas.size());
                        try {
                            Reservation reservation = replica.reserve("github_52" + call % 20, new BigDecimal("0.11"));
                            booked.accumulateAndGet(outcome(call, replica, reservation, late), BigDecimal::add);
                        } catch (BudgetExhausted full) {
                            assertThat(full.retryAfter()).isPositive();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        Awaitility.await().until(() -> expired(replicas.getFirst()));
        late.forEach(reservation -> database.record(replicas.getFirst().settling(reservation, new BigDecimal("0.01"))));
        Row day = database.query("select sum(spent) as spent, sum(reserved) as reserved, max(spent + reserved) as most"
                        + " from budget where kind = 'day' and scope > 'day:2031-06'")
                .getFirst();
        assertThat(day.getBigDecimal("reserved")).isZero();
        assertThat(day.getBigDecimal("spent")).isEqualByComparingTo(booked.get());
        assertThat(day.getBigDecimal("most")).isBetween(new BigDecimal("5"), BigDecimal.TEN);
        assertThat(late).isNotEmpty();
    }

    /** What the ledger must show for this call in the end. */
    private BigDecimal outcome(int call, BudgetLedger replica, Reservation made, Queue<Reservation> late) {
        return switch (call % 4) {
            case 0, 1 -> {
                database.record(replica.settling(made, new BigDecimal("0.03")));
                yield settledInTime(made) ? new BigDecimal("0.03") : made.amountUsd();
            }
            case 2 -> {
                late.add(made);
                yield made.amountUsd();
            }
            default -> made.amountUsd();
        };
    }

    private boolean settledInTime(Reservation made) {
        return database.query("select 1 from budget_reservation where id = $1 and state = 'settled'", made.id())
                        .size()
                == 1;
    }

    /** Asking for more than there can be books what has expired and reserves nothing. */
    private boolean expired(BudgetLedger replica) {
        assertThatThrownBy(() -> replica.reserve("github_5299", new BigDecimal("3")))
                .isInstanceOf(BudgetExhausted.class);
        return database.query("select 1 from budget_reservation where state = 'open' and made_at > '2031-06-01'")
                .isEmpty();
    }

    @Test
    void aLoweredCapHoldsFromTheAnswerOn() throws Exception {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(3_000));
        var replica = new BudgetLedger(database, caps, then, Duration.ofMinutes(4));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 60)
                    .mapToObj(call -> threads.submit(() -> replica.reserve("github_53" + call, new BigDecimal("0.1"))))
                    .toList();
            asked.getFirst().get();
            budgets.cap(BudgetScope.DAY, new BigDecimal("0.5"));
            BigDecimal atTheAnswer = reservedOnDaysAfter("2034");
            for (Future<Reservation> call : asked) {
                Awaitility.await().until(call::isDone);
            }
            assertThat(reservedOnDaysAfter("2034")).isEqualByComparingTo(atTheAnswer.max(new BigDecimal("0.5")));
        } finally {
            budgets.cap(BudgetScope.DAY, BigDecimal.TEN);
        }
    }

    private BigDecimal reservedOnDaysAfter(String year) {
        return database.query("select sum(reserved) from budget where kind = 'day' and scope > $1", "day:" + year)
                .getFirst()
                .getBigDecimal(0);
    }

    private BudgetLedger at(Instant now) {
        return new BudgetLedger(database, caps, Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(4));
    }

    private Row row(String opportunity) {
        return database.query("select * from budget where scope = $1", "opportunity:" + opportunity)
                .getFirst();
    }
}
