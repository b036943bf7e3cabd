package com.aigentsy.execution.generation;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.generation.order.ModelName;
import java.math.BigDecimal;
import java.util.Optional;

/** What was bought, and the money it took. */
public interface CallLedger {

    Optional<Reply> bought(CallKey key);

    /** Who was paid for the answer. */
    Optional<ModelName> author(CallKey key);

    /** Sets the worst case aside before the call. */
    Reservation reserve(CallKey key, BigDecimal worstCaseUsd) throws BudgetExhausted;

    /** The answer and its money, in one transaction; a second answer of the same key only settles its money. */
    void settle(Reservation reservation, CallRecord call);
}
