/**
 * The contracts: what every stage says on Kafka, and nothing else. Records are the wire shapes (JSON field names are
 * their component names in snake_case), topics are declared once, ids are derived so that a repeated step says the same
 * thing again. Depends on the JDK only; reading and writing JSON is the runtime's job.
 */
@NullMarked
package com.aigentsy.events;

import org.jspecify.annotations.NullMarked;
