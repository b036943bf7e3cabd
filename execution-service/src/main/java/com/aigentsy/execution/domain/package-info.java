/** One execution, the policy of its attempts, and what a step can decide. Pure: time and facts come in as arguments. */
@NullMarked
package com.aigentsy.execution.domain;

import org.jspecify.annotations.NullMarked;
