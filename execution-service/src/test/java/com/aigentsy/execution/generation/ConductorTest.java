package com.aigentsy.execution.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.budget.PriceList;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.generation.breaker.BreakerSettings;
import com.aigentsy.execution.generation.breaker.Breakers;
import com.aigentsy.execution.generation.order.LearningSettings;
import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.execution.generation.order.OrderPolicy;
import com.aigentsy.execution.generation.order.TrackRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConductorTest {

    private static final CallKey KEY = new CallKey("exec_1", "github_1", LlmTask.PLAN, 1, 0);
    private static final Prompt PROMPT = new Prompt(LlmTask.PLAN, "plan-v1", "Task: plan.", "do it", "{}", 1_000);
    private static final Reply GOOD = new Reply(Reply.Quality.ANSWERED, "yes", 1_000L, 100L);
    private static final Reply CUT = new Reply(Reply.Quality.TRUNCATED, "ye", 1_000L, 1_000L);

    private final Book book = new Book();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Breakers breakers =
            new Breakers(new BreakerSettings(3, Duration.ofHours(1), Duration.ofHours(1)), Clock.systemUTC());
    private Map<ModelName, TrackRecord> records = Map.of();

    @Test
    void fallsBackToTheNextProviderWhenOneFails() {
        Model down = Model.failing("anthropic", "status_529", false);
        Model up = Model.answering("openai", GOOD);
        assertThat(conductor(down, up).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(book.settled).extracting(CallRecord::outcome).containsExactly("status_529", "answered");
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo("0");
        assertThat(book.settled)
                .extracting(call -> call.choice().why())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("the configured order"),
                        second -> assertThat(second)
                                .startsWith("instead: anthropic status_529: x; the configured order"));
    }

    @Test
    void neverAsksAnotherProviderAfterABadAnswerThatWasPaidFor() {
        Model bad = Model.answering("anthropic", CUT);
        Model other = Model.answering("openai", GOOD);
        assertThat(conductor(bad, other).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(CUT));
        assertThat(other.asked).isZero();
    }

    @Test
    void neverBuysAFinishedCallTwice() {
        Model model = Model.answering("anthropic", GOOD);
        conductor(model).ask(KEY, PROMPT);
        assertThat(conductor(model).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(model.asked).isEqualTo(1);
    }

    @Test
    void paysWhatTheTokensCostAndReservesTheWorstCase() {
        conductor(Model.answering("anthropic", GOOD)).ask(KEY, PROMPT);
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo("0.003");
        assertThat(book.reserved.getFirst()).isGreaterThan(new BigDecimal("0.011"));
    }

    @Test
    void countsTheWholeReservationWhereNobodyKnowsWhatWasBilled() {
        conductor(Model.failing("anthropic", "timed_out", true)).ask(KEY, PROMPT);
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo(book.reserved.getFirst());
    }

    @Test
    void asksNobodyWhosePriceIsUnknownAndSaysWhereToPutIt() {
        Model model = new Model("anthropic", "unheard-of", GOOD, null);
        assertThat(conductor(model).ask(KEY, PROMPT)).isInstanceOfSatisfying(Consultation.Unavailable.class, none -> {
            assertThat(none.on()).isEqualTo("operator");
            assertThat(none.reason()).isEqualTo("no_price");
            assertThat(none.detail())
                    .contains("no price is known for anthropic unheard-of")
                    .contains("AIGENTSY_MODELS_PRICE_LIST");
        });
        assertThat(model.asked).isZero();
    }

    @Test
    void leavesAProviderAloneThatKeepsFailingAndAsksTheNextAtOnce() {
        Model down = Model.failing("anthropic", "status_529", false);
        Model up = Model.answering("openai", GOOD);
        Conductor conductor = conductor(down, up);
        for (int i = 1; i <= 5; i++) {
            conductor.ask(new CallKey("exec_" + i, "github_1", LlmTask.PLAN, 1, 0), PROMPT);
        }
        assertThat(down.asked).isEqualTo(3);
        assertThat(up.asked).isEqualTo(5);
        assertThat(book.reserved).hasSize(8);
        assertThat(book.settled.getLast().choice().why())
                .contains("anthropic failed too often and is left alone until");
    }

    @Test
    void aBadAnswerAPausedCallAndAFullBudgetSayNothingAboutTheProvider() {
        Model bad = Model.answering("anthropic", CUT);
        Conductor conductor = conductor(bad);
        for (int i = 1; i <= 4; i++) {
            conductor.ask(new CallKey("exec_" + i, "github_1", LlmTask.PLAN, 1, 0), PROMPT);
        }
        book.full = true;
        for (int i = 5; i <= 8; i++) {
            conductor.ask(new CallKey("exec_" + i, "github_1", LlmTask.PLAN, 1, 0), PROMPT);
        }
        book.full = false;
        conductor.ask(new CallKey("exec_9", "github_1", LlmTask.PLAN, 1, 0), PROMPT);
        assertThat(bad.asked).isEqualTo(5);
    }

    @Test
    void asksFirstWhoGaveMoreValidatedAnswersPerDollarAndRecordsWhy() {
        Model dear = Model.answering("anthropic", GOOD);
        Model bargain = Model.answering("openai", GOOD);
        records = Map.of(
                new ModelName("anthropic", "m"), new TrackRecord(30, 15, new BigDecimal(9), BigDecimal.ZERO),
                new ModelName("openai", "m"),
                        new TrackRecord(30, 15, new BigDecimal(3), BigDecimal.ONE.add(BigDecimal.ONE)));
        conductor(dear, bargain).ask(KEY, PROMPT);
        assertThat(dear.asked).isZero();
        assertThat(book.settled.getFirst().choice().why())
                .startsWith("learned: openai/m")
                .contains("anthropic/m");
        assertThat(book.settled.getFirst().choice().propensity()).isEqualTo(1);
    }

    @Test
    void aRepeatedQuestionDrawsTheSameLot() {
        assertThat(KEY.chance()).isEqualTo(new CallKey("exec_1", "github_1", LlmTask.PLAN, 1, 0).chance());
        assertThat(java.util.stream.IntStream.range(0, 1_000)
                        .mapToDouble(i -> new CallKey("exec_" + i, "github_1", LlmTask.CODE, 1, 0).chance()))
                .allMatch(chance -> chance >= 0 && chance < 1)
                .filteredOn(chance -> chance < 0.1)
                .hasSizeBetween(70, 130);
    }

    @Test
    void waitsAtTheCapAndSaysWhich() {
        book.full = true;
        Model model = Model.answering("anthropic", GOOD);
        assertThat(conductor(model).ask(KEY, PROMPT))
                .isInstanceOfSatisfying(
                        Consultation.Unavailable.class,
                        none -> assertThat(none.reason()).isEqualTo("budget_day"));
        assertThat(model.asked).isZero();
    }

    @Test
    void waitsWithTheReasonWhenNoProviderHasAKey() {
        var none = new ModelOrder.Configured(Map.of(), Map.of("anthropic", "ANTHROPIC_API_KEY is not set"));
        assertThat(conductor(none).ask(KEY, PROMPT)).isInstanceOfSatisfying(Consultation.Unavailable.class, said -> {
            assertThat(said.reason()).isEqualTo("no_model_provider");
            assertThat(said.detail()).contains("ANTHROPIC_API_KEY");
        });
    }

    @Test
    void asksNobodyWhileEverythingIsPausedAndNotAPausedProvider() {
        Model first = Model.answering("anthropic", GOOD);
        Model second = Model.answering("openai", GOOD);
        closed.add("anthropic");
        assertThat(conductor(first, second).ask(KEY, PROMPT)).isInstanceOf(Consultation.Answered.class);
        assertThat(first.asked).isZero();
        closed.add("global");
        assertThat(conductor(first, second).ask(new CallKey("exec_2", "github_2", LlmTask.PLAN, 1, 0), PROMPT))
                .isInstanceOfSatisfying(
                        Consultation.Unavailable.class,
                        none -> assertThat(none.reason()).isEqualTo("paused"));
        assertThat(second.asked).isEqualTo(1);
    }

    @Test
    void stopsARunningCallWhenItsSwitchClosesCountsItAsSpentAndAsksTheNext() {
        var running = new Running("anthropic", () -> closed.add("anthropic"));
        Model next = Model.answering("openai", GOOD);
        assertThat(conductor(running, next).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(running.interrupted).isTrue();
        assertThat(book.settled).extracting(CallRecord::outcome).containsExactly("paused", "answered");
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo(book.reserved.getFirst());
    }

    @Test
    void waitsForTheOperatorWhenEverythingWasPausedUnderARunningCall() {
        var running = new Running("anthropic", () -> closed.add("global"));
        assertThat(conductor(running, Model.answering("openai", GOOD)).ask(KEY, PROMPT))
                .isInstanceOfSatisfying(Consultation.Unavailable.class, none -> {
                    assertThat(none.on()).isEqualTo("operator");
                    assertThat(none.reason()).isEqualTo("paused");
                });
        assertThat(book.settled).hasSize(1);
    }

    private Conductor conductor(LanguageModel... models) {
        return conductor(new ModelOrder.Configured(Map.of(LlmTask.PLAN, List.of(models)), Map.of()));
    }

    private boolean open(String name) {
        return !closed.contains("global") && !closed.contains(name);
    }

    private Conductor conductor(ModelOrder.Configured configured) {
        var price = List.of(new ModelPrice(new BigDecimal("2"), new BigDecimal("10")));
        var since = LocalDate.parse("2026-11-23");
        var prices = new ModelPrices(
                List.of(
                        new PriceList("anthropic", since, "a test", Map.of("m", price)),
                        new PriceList("openai", since, "a test", Map.of("m", price))),
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
        var policy = new OrderPolicy(new LearningSettings(false, 20, 0.1, 0.01));
        return new Conductor(
                new ModelOrder(configured, policy, _ -> records), prices, book, new Switches(this::open), breakers);
    }

    private static final class Model implements LanguageModel {

        private final String provider;
        private final String name;
        private final @Nullable Reply reply;
        private final @Nullable ProviderFailure failure;
        private int asked;

        Model(String provider, String name, @Nullable Reply reply, @Nullable ProviderFailure failure) {
            this.provider = provider;
            this.name = name;
            this.reply = reply;
            this.failure = failure;
        }

        static Model answering(String provider, Reply reply) {
            return new Model(provider, "m", reply, null);
        }

        static Model failing(String provider, String reason, boolean perhapsBilled) {
            return new Model(provider, "m", null, new ProviderFailure(reason, perhapsBilled, new IOException("x")));
        }

        @Override
        public String provider() {
            return provider;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Reply ask(Prompt prompt) throws ProviderFailure {
            asked++;
            if (failure != null) {
                throw failure;
            }
            return java.util.Objects.requireNonNull(reply);
        }
    }

    /** A call that takes for ever; {@code then} happens while it does. */
    private static final class Running implements LanguageModel {

        private final String provider;
        private final Runnable then;
        private volatile boolean interrupted;

        Running(String provider, Runnable then) {
            this.provider = provider;
            this.then = then;
        }

        @Override
        public String provider() {
            return provider;
        }

        @Override
        public String name() {
            return "m";
        }

        @Override
        public Reply ask(Prompt prompt) {
            then.run();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
            throw new CancellationException();
        }
    }

    /** The ledger's rules in memory. */
    private static final class Book implements CallLedger {

        private final Map<CallKey, Reply> bought = new HashMap<>();
        private final List<BigDecimal> reserved = new ArrayList<>();
        private final List<CallRecord> settled = new ArrayList<>();
        private boolean full;

        @Override
        public Optional<Reply> bought(CallKey key) {
            return Optional.ofNullable(bought.get(key));
        }

        @Override
        public Reservation reserve(CallKey key, BigDecimal worstCaseUsd) throws BudgetExhausted {
            if (full) {
                throw new BudgetExhausted("day", "no more today", Duration.ofSeconds(1));
            }
            reserved.add(worstCaseUsd);
            return new Reservation(UUID.randomUUID(), key.opportunityId(), worstCaseUsd, Instant.EPOCH, Instant.MAX);
        }

        @Override
        public void settle(Reservation reservation, CallRecord call) {
            settled.add(call);
            if (call.reply() != null) {
                bought.put(call.key(), call.reply());
            }
        }
    }
}
