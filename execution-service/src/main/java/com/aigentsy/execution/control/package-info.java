/** What the operator's switches do to work that is running: it stops within two seconds, and waits. */
@NullMarked
package com.aigentsy.execution.control;

import org.jspecify.annotations.NullMarked;
