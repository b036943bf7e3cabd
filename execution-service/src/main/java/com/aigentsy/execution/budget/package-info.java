/**
 * The money models may cost: prices as dated data, and a ledger in which the worst case is set aside before a call and
 * settled after it, so that what was billed is never more than what was booked, and never above a cap.
 */
@NullMarked
package com.aigentsy.execution.budget;

import org.jspecify.annotations.NullMarked;
