/** Ends a process whose consumer looks alive and does nothing, because the messaging layer can stop without a word. */
@NullMarked
package com.aigentsy.runtime.watchdog;

import org.jspecify.annotations.NullMarked;
