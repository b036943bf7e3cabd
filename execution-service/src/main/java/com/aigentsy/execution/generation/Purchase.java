package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.ModelPrice;
import com.aigentsy.execution.budget.Reservation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** One call about to be made, with its money set aside; knows what it costs however it ends. */
record Purchase(CallKey key, Prompt prompt, Choice choice, ModelPrice price, Reservation reservation) {

    Reply ask() throws ProviderFailure {
        return choice.model().ask(prompt);
    }

    CallRecord answered(Reply reply, Duration latency) {
        String outcome = reply.quality().name().toLowerCase(Locale.ROOT);
        return new CallRecord(key, prompt, choice, outcome, reply, cost(reply), latency);
    }

    /** Where nobody can tell whether it was billed, the whole reservation counts as spent. */
    CallRecord failed(ProviderFailure failure, Duration latency) {
        BigDecimal cost = failure.perhapsBilled() ? reservation.amountUsd() : BigDecimal.ZERO;
        return new CallRecord(key, prompt, choice, failure.reason(), null, cost, latency);
    }

    private BigDecimal cost(Reply reply) {
        return reply.inputTokens() == null || reply.outputTokens() == null
                ? reservation.amountUsd()
                : price.cost(reply.inputTokens(), reply.outputTokens());
    }
}
