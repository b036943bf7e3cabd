/** Leaves a provider alone that fails again and again, and tries it with one call at a time when a pause is over. */
@NullMarked
package com.aigentsy.execution.generation.breaker;

import org.jspecify.annotations.NullMarked;
