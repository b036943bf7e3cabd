/**
 * Asking language models: an order of models per task, fallback when a provider fails (never when an answer was bad), every
 * call paid from a reservation, recorded with the reason why this model was asked, and never bought twice. Knows no vendor:
 * the models are a port.
 */
@NullMarked
package com.aigentsy.execution.generation;

import org.jspecify.annotations.NullMarked;
