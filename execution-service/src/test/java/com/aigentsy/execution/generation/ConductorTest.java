package com.aigentsy.execution.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.control.Switches;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
    private final List<CallRecord> metered = new ArrayList<>();

    @Test
    void fallsBackToTheNextProviderWhenOneFails() {
        Model down = Model.failing("anthropic", "status_529", false);
        Model up = Model.answering("openai", GOOD);
        assertThat(conductor(down, up).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(book.settled).extracting(CallRecord::outcome).containsExactly("status_529", "answered");
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo("0");
        assertThat(metered).hasSize(2);
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
    void asksNobodyWhosePriceIsUnknown() {
        Model model = new Model("anthropic", "unheard-of", GOOD, null);
        assertThat(conductor(model).ask(KEY, PROMPT)).isInstanceOfSatisfying(Consultation.Unavailable.class, none -> {
            assertThat(none.reason()).isEqualTo("providers_failed");
            assertThat(none.detail()).contains("no price is known").contains("unheard-of");
        });
        assertThat(model.asked).isZero();
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
        var order = new ModelOrder(Map.of(), Map.of(), Map.of("anthropic", "ANTHROPIC_API_KEY is not set"));
        assertThat(conductor(order).ask(KEY, PROMPT)).isInstanceOfSatisfying(Consultation.Unavailable.class, none -> {
            assertThat(none.reason()).isEqualTo("no_model_provider");
            assertThat(none.detail()).contains("ANTHROPIC_API_KEY");
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
        Map<String, LanguageModel> byName = new HashMap<>();
        List.of(models).forEach(model -> byName.put(model.provider(), model));
        List<String> order =
                List.of(models).stream().map(LanguageModel::provider).toList();
        return conductor(new ModelOrder(Map.of(LlmTask.PLAN, order), byName, Map.of()));
    }

    private boolean open(String name) {
        return !closed.contains("global") && !closed.contains(name);
    }

    private Conductor conductor(ModelOrder order) {
        var price = new ModelPrice(new BigDecimal("2"), new BigDecimal("10"));
        var prices = new ModelPrices(List.of(
                new ModelPrices.PriceList("anthropic", "2026-11-23", "a test", Map.of("m", price)),
                new ModelPrices.PriceList("openai", "2026-11-23", "a test", Map.of("m", price))));
        return new Conductor(order, prices, book, metered::add, new Switches(this::open));
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
