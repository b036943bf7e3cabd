/**
 * Where effects and submissions are kept. The two transactions that decide whether something may leave are here, because
 * what makes them safe are locks: shared on the switches, exclusive on the platform's counters.
 */
@NullMarked
package com.aigentsy.gateway.postgres;

import org.jspecify.annotations.NullMarked;
