/**
 * Follows one opportunity through topics, tasks and services: its ids stand on every log line of the work done for it,
 * and while traces are on, each piece of work is a span of the one trace that began when it was discovered.
 */
@NullMarked
package com.aigentsy.runtime.trace;

import org.jspecify.annotations.NullMarked;
