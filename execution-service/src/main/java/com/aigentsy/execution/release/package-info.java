/** The output gate: what a model wrote does not leave, and is not even tried, unless it is a plain, small, safe change. */
@NullMarked
package com.aigentsy.execution.release;

import org.jspecify.annotations.NullMarked;
