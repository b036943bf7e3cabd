package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.control.Paused;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.runtime.CrashPoints;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the first provider of a task's order that works. A provider that fails is passed over; an answer, good or bad, is
 * paid for and final. Nothing is asked without money set aside for the worst case.
 */
public final class Conductor {

    private static final Duration PAUSED = Duration.ofSeconds(10);
    private static final Duration PROVIDERS_DOWN = Duration.ofSeconds(15);

    private final ModelOrder order;
    private final ModelPrices prices;
    private final CallLedger ledger;
    private final CallMeter meter;
    private final Switches switches;

    public Conductor(ModelOrder order, ModelPrices prices, CallLedger ledger, CallMeter meter, Switches switches) {
        this.order = order;
        this.prices = prices;
        this.ledger = ledger;
        this.meter = meter;
        this.switches = switches;
    }

    public Consultation ask(CallKey key, Prompt prompt) {
        CrashPoints.hit("L1");
        return ledger.bought(key).<Consultation>map(Consultation.Answered::new).orElseGet(() -> buy(key, prompt));
    }

    private Consultation buy(CallKey key, Prompt prompt) {
        List<LanguageModel> models = order.of(key.task());
        if (models.isEmpty()) {
            return new Consultation.Unavailable("operator", "no_model_provider", order.why(), PROVIDERS_DOWN);
        }
        List<String> problems = new ArrayList<>();
        for (LanguageModel model : models) {
            try {
                Optional<Reply> reply = attempt(key, prompt, model, problems);
                if (reply.isPresent()) {
                    return new Consultation.Answered(reply.get());
                }
            } catch (BudgetExhausted e) {
                return new Consultation.Unavailable("operator", "budget_" + e.scope(), e.getMessage(), e.retryAfter());
            }
        }
        String problem = String.join("; ", problems);
        return models.stream().noneMatch(model -> switches.open(model.provider()))
                ? new Consultation.Unavailable("operator", "paused", problem + "; open it with PUT /controls", PAUSED)
                : new Consultation.Unavailable("model_provider", "providers_failed", problem, PROVIDERS_DOWN);
    }

    private Optional<Reply> attempt(CallKey key, Prompt prompt, LanguageModel model, List<String> problems)
            throws BudgetExhausted {
        Optional<ModelPrice> price = prices.of(model.provider(), model.name());
        if (!switches.open(model.provider())) {
            problems.add(model.provider() + " is paused");
            return Optional.empty();
        }
        if (price.isEmpty()) {
            problems.add("no price is known for " + model.provider() + " " + model.name() + ", so it is not asked");
            return Optional.empty();
        }
        BigDecimal worstCase = price.get().cost(prompt.maxInputTokens(), prompt.maxOutputTokens());
        var purchase = new Purchase(key, prompt, model, price.get(), ledger.reserve(key, worstCase));
        CrashPoints.hit("L2");
        return call(purchase, problems);
    }

    private Optional<Reply> call(Purchase purchase, List<String> problems) {
        long start = System.nanoTime();
        try {
            CrashPoints.hit("L3");
            Reply reply = switches.run(purchase.model().provider(), purchase::ask);
            CrashPoints.hit("L4");
            settle(purchase.answered(reply, since(start)), purchase.reservation());
            CrashPoints.hit("L5");
            return Optional.of(reply);
        } catch (ProviderFailure failure) {
            return failed(purchase, failure, since(start), problems);
        } catch (Paused stopped) {
            return failed(purchase, new ProviderFailure("paused", true, stopped), since(start), problems);
        }
    }

    private Optional<Reply> failed(
            Purchase purchase, ProviderFailure failure, Duration latency, List<String> problems) {
        problems.add(purchase.model().provider() + " " + failure.getMessage());
        settle(purchase.failed(failure, latency), purchase.reservation());
        return Optional.empty();
    }

    private void settle(CallRecord call, Reservation reservation) {
        ledger.settle(reservation, call);
        meter.count(call);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
