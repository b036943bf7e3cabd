/** Secrets this installation holds, canaries, and whatever looks like somebody's: found in what leaves, also encoded. */
@NullMarked
package com.aigentsy.execution.release.secret;

import org.jspecify.annotations.NullMarked;
