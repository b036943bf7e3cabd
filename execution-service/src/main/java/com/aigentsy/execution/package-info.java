/**
 * Execute: {@code opportunities.scored} (and {@code opportunities.feedback}) come in, {@code opportunities.priced} goes
 * out when a person approved the finished offer, {@code opportunities.completed} when there will be none. Owns the tables
 * execution, llm_call, budget, budget_cap, budget_reservation and test_baseline. Holds the model keys and the key that
 * signs approvals; it holds no credential that can write to a platform.
 */
@NullMarked
package com.aigentsy.execution;

import org.jspecify.annotations.NullMarked;
