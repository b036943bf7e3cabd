/**
 * What becomes of work that was handed in. Webhooks only wake; the truth is always read from the platform. Durable
 * timers see to it that nothing depends on a webhook arriving. Verdicts and loss reasons are pure.
 */
@NullMarked
package com.aigentsy.gateway.monitoring;

import org.jspecify.annotations.NullMarked;
