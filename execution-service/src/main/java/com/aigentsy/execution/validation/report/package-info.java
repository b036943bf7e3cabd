/**
 * What test tools say about themselves: counts and names read from JUnit XML, TAP, the summaries of known tools, and lines
 * that mean the same. In goes text that foreign code printed; nothing in it is ever executed, fetched or expanded.
 */
@NullMarked
package com.aigentsy.execution.validation.report;

import org.jspecify.annotations.NullMarked;
