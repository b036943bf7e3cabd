/** The kill switch: one row per scope in the service's own schema, read in the transactions that it must be able to stop. */
@NullMarked
package com.aigentsy.runtime.control;

import org.jspecify.annotations.NullMarked;
