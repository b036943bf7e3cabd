/** Runs, cursors, sightings and what the platform told us to remember, in the schema of discovery. */
@NullMarked
package com.aigentsy.discovery.postgres;

import org.jspecify.annotations.NullMarked;
