package com.aigentsy.execution.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money set aside for one call in every scope, always in the same order; unsettled at its expiry it counts as spent. */
public record Reservation(UUID id, String opportunityId, BigDecimal amountUsd, Instant madeAt, Instant expiresAt) {

    /** The ledger's rows this reservation is held in. */
    public List<String> scopes() {
        return BudgetScope.all(opportunityId, madeAt);
    }
}
