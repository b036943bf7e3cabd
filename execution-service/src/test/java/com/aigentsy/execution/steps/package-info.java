/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.steps;

import org.jspecify.annotations.NullMarked;
