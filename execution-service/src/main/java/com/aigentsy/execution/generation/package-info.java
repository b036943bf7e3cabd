/**
 * Asking language models: prompts from files, an order of providers per task, fallback when a provider fails (never when
 * an answer was bad), every call paid from a reservation, recorded, and never bought twice. What comes back is checked
 * against a JSON schema before anything believes it. Knows no vendor: the models are a port.
 */
@NullMarked
package com.aigentsy.execution.generation;

import org.jspecify.annotations.NullMarked;
