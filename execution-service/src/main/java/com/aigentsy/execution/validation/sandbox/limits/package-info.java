/**
 * How much one run may use, the cage that enforces it (control groups, a scope, or resource limits of the shell), and the
 * watch that ends a run at the first limit it reaches.
 */
@NullMarked
package com.aigentsy.execution.validation.sandbox.limits;

import org.jspecify.annotations.NullMarked;
