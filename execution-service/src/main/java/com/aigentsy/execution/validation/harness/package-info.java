/**
 * How other people's tests are started and what their output says. Detection looks at file names only and decides on one
 * command; the reading of reports knows the formats of the usual tools and gives no count where it recognises none.
 */
@NullMarked
package com.aigentsy.execution.validation.harness;

import org.jspecify.annotations.NullMarked;
