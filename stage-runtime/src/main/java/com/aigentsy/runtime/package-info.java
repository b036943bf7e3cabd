/**
 * The plumbing every service would otherwise copy. Comes in: Kafka polls and leased tasks. Goes out: outbox records.
 * Owns the tables inbox, outbox, task, quarantine and control of the service's own schema. A library of parts: a stage
 * is a plain class that decides, and says in a {@link com.aigentsy.runtime.Recording} what one transaction writes.
 */
@NullMarked
package com.aigentsy.runtime;

import org.jspecify.annotations.NullMarked;
