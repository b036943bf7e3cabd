package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.ModelPrices;
import com.aigentsy.execution.budget.Reservation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks the first provider of a task's order that works. A provider that fails is passed over; an answer, good or bad, is
 * paid for and final. Nothing is asked without money set aside for the worst case.
 */
public final class Conductor {

    private static final Duration PAUSED = Duration.ofSeconds(2);
    private static final Duration PROVIDERS_DOWN = Duration.ofSeconds(15);
    private static final Duration NO_MONEY = Duration.ofSeconds(30);

    private final ModelOrder order;
    private final ModelPrices prices;
    private final CallLedger ledger;
    private final CallMeter meter;
    private final Predicate<String> open;

    /** {@code open} tells whether a control ({@code global}, or a provider's name) lets work through. */
    public Conductor(ModelOrder order, ModelPrices prices, CallLedger ledger, CallMeter meter, Predicate<String> open) {
        this.order = order;
        this.prices = prices;
        this.ledger = ledger;
        this.meter = meter;
        this.open = open;
    }

    public Consultation ask(CallKey key, Prompt prompt) {
        return ledger.bought(key).<Consultation>map(Consultation.Answered::new).orElseGet(() -> buy(key, prompt));
    }

    private Consultation buy(CallKey key, Prompt prompt) {
        List<LanguageModel> models = order.of(key.task());
        if (models.isEmpty()) {
            return new Consultation.Unavailable("operator", "no_model_provider", order.why(), PROVIDERS_DOWN);
        }
        List<String> problems = new ArrayList<>();
        for (LanguageModel model : models) {
            if (!open.test("global")) {
                return new Consultation.Unavailable("operator", "paused", "everything is paused: resume it", PAUSED);
            }
            try {
                Optional<Reply> reply = attempt(key, prompt, model, problems);
                if (reply.isPresent()) {
                    return new Consultation.Answered(reply.get());
                }
            } catch (BudgetExhausted e) {
                return new Consultation.Unavailable("operator", "budget_" + e.scope(), e.getMessage(), NO_MONEY);
            }
        }
        return new Consultation.Unavailable(
                "model_provider", "providers_failed", String.join("; ", problems), PROVIDERS_DOWN);
    }

    private Optional<Reply> attempt(CallKey key, Prompt prompt, LanguageModel model, List<String> problems)
            throws BudgetExhausted {
        Optional<ModelPrice> price = prices.of(model.provider(), model.name());
        if (!open.test(model.provider())) {
            problems.add(model.provider() + " is paused");
            return Optional.empty();
        }
        if (price.isEmpty()) {
            problems.add("no price is known for " + model.provider() + " " + model.name() + ", so it is not asked");
            return Optional.empty();
        }
        BigDecimal worstCase = price.get().cost(prompt.maxInputTokens(), prompt.maxOutputTokens());
        return call(new Purchase(key, prompt, model, price.get(), ledger.reserve(key, worstCase)), problems);
    }

    private Optional<Reply> call(Purchase purchase, List<String> problems) {
        long start = System.nanoTime();
        try {
            Reply reply = purchase.model().ask(purchase.prompt());
            settle(purchase.answered(reply, since(start)), purchase.reservation());
            return Optional.of(reply);
        } catch (ProviderFailure failure) {
            problems.add(purchase.model().provider() + " " + failure.getMessage());
            settle(purchase.failed(failure, since(start)), purchase.reservation());
            return Optional.empty();
        }
    }

    private void settle(CallRecord call, Reservation reservation) {
        ledger.settle(reservation, call);
        meter.count(call);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
