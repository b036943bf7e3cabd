/** PostgreSQL: executions, the ledger of model calls, baselines of tests, and what the books know about the market. */
@NullMarked
package com.aigentsy.execution.postgres;

import org.jspecify.annotations.NullMarked;
