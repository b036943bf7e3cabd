/**
 * A check that is run by hand: what an execution costs beside its models and tests, and whether consumers are kept waiting
 * while many are in flight. The service runs as a process of its own, with everything it needs around it.
 */
@NullMarked
package com.aigentsy.execution.overhead;

import org.jspecify.annotations.NullMarked;
