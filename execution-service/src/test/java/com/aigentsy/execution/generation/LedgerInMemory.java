package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.generation.order.ModelName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ledger's rules in memory. */
final class LedgerInMemory implements CallLedger {

    private final Map<CallKey, Reply> bought = new HashMap<>();
    final List<BigDecimal> reserved = new ArrayList<>();
    final List<CallRecord> settled = new ArrayList<>();
    boolean full;

    @Override
    public Optional<Reply> bought(CallKey key) {
        return Optional.ofNullable(bought.get(key));
    }

    @Override
    public Optional<ModelName> author(CallKey key) {
        return settled.stream()
                .filter(call -> call.key().equals(key) && call.reply() != null)
                .map(call -> call.choice().named())
                .findFirst();
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
