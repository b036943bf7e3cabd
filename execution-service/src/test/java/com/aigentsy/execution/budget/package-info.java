/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.budget;

import org.jspecify.annotations.NullMarked;
