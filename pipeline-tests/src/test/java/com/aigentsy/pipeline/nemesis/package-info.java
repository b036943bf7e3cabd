/**
 * What goes wrong on a bad day, done to a whole world: processes killed and frozen at random, the broker and the database
 * pulled away, connections that stall, a platform that fails in every way, the kill switch thrown under load. Each check
 * ends with the same question to the oracle; each has a {@code main}, prints one line and exits with 0 or 1.
 */
@NullMarked
package com.aigentsy.pipeline.nemesis;

import org.jspecify.annotations.NullMarked;
