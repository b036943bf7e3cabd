/** One service alone, as a process: where it must not start, and what it must not say while everything fails. */
@NullMarked
package com.aigentsy.pipeline.baseline;

import org.jspecify.annotations.NullMarked;
