/**
 * A whole AiGentsy in real processes, for tests that kill it: broker, database, the five services with replicas, the
 * forge and the model server. Everything can be killed, paused and started again on its own port and folder; the
 * {@link com.aigentsy.pipeline.harness.Oracle} then says from outside whether anything was lost, doubled or stuck.
 */
@NullMarked
package com.aigentsy.pipeline.harness;

import org.jspecify.annotations.NullMarked;
