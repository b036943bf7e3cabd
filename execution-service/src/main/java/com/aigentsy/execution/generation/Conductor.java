package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.control.Paused;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.generation.breaker.Breakers;
import com.aigentsy.execution.generation.breaker.Trial;
import com.aigentsy.execution.generation.order.ModelName;
import com.aigentsy.runtime.CrashPoints;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks the first model of a task's order that works. A provider that fails is passed over; an answer, good or bad, is paid
 * for and final. Nothing is asked without money set aside for the worst case.
 */
public final class Conductor {

    private static final Duration PAUSED = Duration.ofSeconds(10);
    private static final Duration NO_PROVIDER = Duration.ofSeconds(15);

    private final ModelOrder order;
    private final ModelPrices prices;
    private final CallLedger ledger;
    private final Switches switches;
    private final Breakers breakers;

    public Conductor(ModelOrder order, ModelPrices prices, CallLedger ledger, Switches switches, Breakers breakers) {
        this.order = order;
        this.prices = prices;
        this.ledger = ledger;
        this.switches = switches;
        this.breakers = breakers;
    }

    public Consultation ask(CallKey key, Prompt prompt) {
        CrashPoints.hit("L1");
        return ledger.bought(key).<Consultation>map(Consultation.Answered::new).orElseGet(() -> buy(key, prompt));
    }

    private Consultation buy(CallKey key, Prompt prompt) {
        List<Choice> choices = choices(key);
        if (choices.isEmpty()) {
            return new Consultation.Unavailable("operator", "no_model_provider", order.why(), NO_PROVIDER);
        }
        var passed = new Passed();
        for (Choice choice : choices) {
            try {
                Optional<Reply> reply = attempt(key, prompt, passed.explain(choice), passed);
                if (reply.isPresent()) {
                    return new Consultation.Answered(reply.get());
                }
            } catch (BudgetExhausted e) {
                return new Consultation.Unavailable("operator", "budget_" + e.scope(), e.getMessage(), e.retryAfter());
            }
        }
        return choices.stream().noneMatch(choice -> switches.open(choice.provider()))
                ? new Consultation.Unavailable("operator", "paused", passed + "; open it with PUT /controls", PAUSED)
                : passed.waits();
    }

    /** Who wrote a change does not review it, where somebody else can. */
    private List<Choice> choices(CallKey key) {
        List<Choice> all = order.of(key);
        if (key.task() != LlmTask.REVIEW) {
            return all;
        }
        Optional<ModelName> author = ledger.author(key.of(LlmTask.CODE));
        List<Choice> others = all.stream()
                .filter(choice -> !Optional.of(choice.named()).equals(author))
                .toList();
        return others.isEmpty() ? all : others;
    }

    private Optional<Reply> attempt(CallKey key, Prompt prompt, Choice choice, Passed passed) throws BudgetExhausted {
        Optional<ModelPrice> price = prices.of(choice.provider(), choice.name());
        if (!switches.open(choice.provider())) {
            passed.add(choice, "is paused");
            return Optional.empty();
        }
        if (price.isEmpty()) {
            passed.unpriced(prices.missing(choice.provider(), choice.name()));
            return Optional.empty();
        }
        try (Trial trial = breakers.enter(choice.provider())) {
            if (trial.refused()) {
                passed.add(choice, trial.why());
                return Optional.empty();
            }
            return call(purchase(key, prompt, choice, price.get()), trial, passed);
        }
    }

    private Purchase purchase(CallKey key, Prompt prompt, Choice choice, ModelPrice price) throws BudgetExhausted {
        BigDecimal worstCase = price.cost(prompt.maxInputTokens(), prompt.maxOutputTokens());
        var purchase = new Purchase(key, prompt, choice, price, ledger.reserve(key, worstCase));
        CrashPoints.hit("L2");
        return purchase;
    }

    private Optional<Reply> call(Purchase purchase, Trial trial, Passed passed) {
        long start = System.nanoTime();
        try {
            CrashPoints.hit("L3");
            Reply reply = switches.run(purchase.choice().provider(), purchase::ask);
            trial.answered();
            CrashPoints.hit("L4");
            ledger.settle(purchase.reservation(), purchase.answered(reply, since(start)));
            CrashPoints.hit("L5");
            return Optional.of(reply);
        } catch (ProviderFailure failure) {
            trial.failed(failure.aboutTheProvider());
            return failed(purchase, failure, since(start), passed);
        } catch (Paused stopped) {
            return failed(purchase, new ProviderFailure("paused", true, stopped), since(start), passed);
        }
    }

    private Optional<Reply> failed(Purchase purchase, ProviderFailure failure, Duration latency, Passed passed) {
        passed.add(purchase.choice(), String.valueOf(failure.getMessage()));
        ledger.settle(purchase.reservation(), purchase.failed(failure, latency));
        return Optional.empty();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
