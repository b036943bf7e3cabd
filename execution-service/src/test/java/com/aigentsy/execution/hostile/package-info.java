/**
 * What a model could be talked into, against what a good one writes: the output gate must let nothing of the first through
 * and, of the second, everything. The cases are in {@code src/test/resources/hostile}.
 */
@NullMarked
package com.aigentsy.execution.hostile;

import org.jspecify.annotations.NullMarked;
