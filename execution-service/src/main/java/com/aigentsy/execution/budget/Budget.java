package com.aigentsy.execution.budget;

import java.math.BigDecimal;

/** One row of the ledger in US dollars; {@code row} says which month, day or opportunity it is. */
public record Budget(String scope, String row, BigDecimal capUsd, BigDecimal spentUsd, BigDecimal reservedUsd) {}
