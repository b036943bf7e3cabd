/** The verbs that start, stop, show and wipe the local stack. */
@NullMarked
package com.aigentsy.cli.stack;

import org.jspecify.annotations.NullMarked;
