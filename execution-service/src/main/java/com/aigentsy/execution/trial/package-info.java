/** Where a change is tried: its files beside the repository's, in the sandbox, with what is known of the base kept. */
@NullMarked
package com.aigentsy.execution.trial;

import org.jspecify.annotations.NullMarked;
