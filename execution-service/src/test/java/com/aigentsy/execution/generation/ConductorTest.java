package com.aigentsy.execution.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.budget.PriceList;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.generation.breaker.BreakerSettings;
import com.aigentsy.execution.generation.breaker.Breakers;
import com.aigentsy.execution.generation.order.LearningSettings;
import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.execution.generation.order.OrderPolicy;
import com.aigentsy.execution.generation.order.TrackRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ConductorTest {

    private static final CallKey KEY = new CallKey("exec_1", "github_1", LlmTask.PLAN, 1, 0);
    private static final Prompt PROMPT = new Prompt(LlmTask.PLAN, "plan-v1", "Task: plan.", "do it", "{}", 1_000);
    private static final Reply GOOD = new Reply(Reply.Quality.ANSWERED, "yes", 1_000L, 100L);
    private static final Reply CUT = new Reply(Reply.Quality.TRUNCATED, "ye", 1_000L, 1_000L);

    private final LedgerInMemory book = new LedgerInMemory();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Breakers breakers =
            new Breakers(new BreakerSettings(3, Duration.ofHours(1), Duration.ofHours(1)), Clock.systemUTC());
    private Map<ModelName, TrackRecord> records = Map.of();

    @Test
    void fallsBackToTheNextProviderWhenOneFails() {
        ScriptedModel down = ScriptedModel.failing("anthropic", "status_529", false);
        ScriptedModel up = ScriptedModel.answering("openai", GOOD);
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
        ScriptedModel bad = ScriptedModel.answering("anthropic", CUT);
        ScriptedModel other = ScriptedModel.answering("openai", GOOD);
        assertThat(conductor(bad, other).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(CUT));
        assertThat(other.asked).isZero();
    }

    @Test
    void neverBuysAFinishedCallTwice() {
        ScriptedModel model = ScriptedModel.answering("anthropic", GOOD);
        conductor(model).ask(KEY, PROMPT);
        assertThat(conductor(model).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(model.asked).isEqualTo(1);
    }

    @Test
    void paysWhatTheTokensCostAndReservesTheWorstCase() {
        conductor(ScriptedModel.answering("anthropic", GOOD)).ask(KEY, PROMPT);
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo("0.003");
        assertThat(book.reserved.getFirst()).isGreaterThan(new BigDecimal("0.011"));
    }

    @Test
    void countsTheWholeReservationWhereNobodyKnowsWhatWasBilled() {
        conductor(ScriptedModel.failing("anthropic", "timed_out", true)).ask(KEY, PROMPT);
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo(book.reserved.getFirst());
    }

    @Test
    void asksNobodyWhosePriceIsUnknownAndSaysWhereToPutIt() {
        ScriptedModel model = new ScriptedModel("anthropic", "unheard-of", GOOD, null);
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
        ScriptedModel down = ScriptedModel.failing("anthropic", "status_529", false);
        ScriptedModel up = ScriptedModel.answering("openai", GOOD);
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
        ScriptedModel bad = ScriptedModel.answering("anthropic", CUT);
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
        ScriptedModel dear = ScriptedModel.answering("anthropic", GOOD);
        ScriptedModel bargain = ScriptedModel.answering("openai", GOOD);
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
    void waitsAtTheCapAndSaysWhich() {
        book.full = true;
        ScriptedModel model = ScriptedModel.answering("anthropic", GOOD);
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
        ScriptedModel first = ScriptedModel.answering("anthropic", GOOD);
        ScriptedModel second = ScriptedModel.answering("openai", GOOD);
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
        var running = new EndlessModel("anthropic", () -> closed.add("anthropic"));
        ScriptedModel next = ScriptedModel.answering("openai", GOOD);
        assertThat(conductor(running, next).ask(KEY, PROMPT)).isEqualTo(new Consultation.Answered(GOOD));
        assertThat(running.interrupted).isTrue();
        assertThat(book.settled).extracting(CallRecord::outcome).containsExactly("paused", "answered");
        assertThat(book.settled.getFirst().costUsd()).isEqualByComparingTo(book.reserved.getFirst());
    }

    @Test
    void waitsForTheOperatorWhenEverythingWasPausedUnderARunningCall() {
        var running = new EndlessModel("anthropic", () -> closed.add("global"));
        assertThat(conductor(running, ScriptedModel.answering("openai", GOOD)).ask(KEY, PROMPT))
                .isInstanceOfSatisfying(Consultation.Unavailable.class, none -> {
                    assertThat(none.on()).isEqualTo("operator");
                    assertThat(none.reason()).isEqualTo("paused");
                });
        assertThat(book.settled).hasSize(1);
    }

    @Test
    void whoWroteAChangeDoesNotReviewItWhereSomebodyElseCan() {
        ScriptedModel author = ScriptedModel.answering("anthropic", GOOD);
        ScriptedModel other = ScriptedModel.answering("openai", GOOD);
        CallKey code = KEY.of(LlmTask.CODE);
        conductor(author, other).ask(code, PROMPT);
        conductor(author, other).ask(code.of(LlmTask.REVIEW), PROMPT);
        assertThat(author.asked).isEqualTo(1);
        assertThat(other.asked).isEqualTo(1);

        CallKey alone = new CallKey("exec_2", "github_2", LlmTask.CODE, 1, 0);
        conductor(author).ask(alone, PROMPT);
        conductor(author).ask(alone.of(LlmTask.REVIEW), PROMPT);
        assertThat(author.asked).isEqualTo(3);
    }

    private Conductor conductor(LanguageModel... models) {
        return conductor(new ModelOrder.Configured(
                Map.of(
                        LlmTask.PLAN, List.of(models),
                        LlmTask.CODE, List.of(models),
                        LlmTask.REVIEW, List.of(models)),
                Map.of()));
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
}
