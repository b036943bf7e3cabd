/**
 * The crash matrix: every place where a crash would hurt, visited on purpose in real processes. {@link CrashMatrix} visits
 * all of them, {@link CrashPointsIT} a dozen.
 */
@NullMarked
package com.aigentsy.pipeline.crash;

import org.jspecify.annotations.NullMarked;
