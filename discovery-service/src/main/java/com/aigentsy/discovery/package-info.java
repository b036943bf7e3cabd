/**
 * Discover: is this a real, new, eligible piece of paid work? In comes a trigger (HTTP, schedule); out goes
 * {@code opportunities.discovered}. Owns the runs, the sightings and each source's cursor, and follows
 * {@code opportunities.submitted} and {@code opportunities.completed} to tell what became of a run. Holds a platform
 * token that can only read.
 */
@NullMarked
package com.aigentsy.discovery;

import org.jspecify.annotations.NullMarked;
