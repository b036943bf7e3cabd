/** Histories as JSON lines: replayed to see which model would have judged best, or made up where the truth is known. */
@NullMarked
package com.aigentsy.cli.history;

import org.jspecify.annotations.NullMarked;
