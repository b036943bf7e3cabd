/**
 * Validation: a change is worth what the repository's own tests say about it. The tests run before and after the change,
 * each time in a sandbox that has no network, no host files, no secrets and hard limits; the counts come from what the
 * tests printed. Plain classes: the runner is the only thing here that does I/O, the policy is pure. Without an isolating
 * sandbox nothing is run and nothing passes.
 */
@NullMarked
package com.aigentsy.execution.validation;

import org.jspecify.annotations.NullMarked;
