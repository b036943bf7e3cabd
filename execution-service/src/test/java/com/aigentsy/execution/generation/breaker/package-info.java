/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.generation.breaker;

import org.jspecify.annotations.NullMarked;
