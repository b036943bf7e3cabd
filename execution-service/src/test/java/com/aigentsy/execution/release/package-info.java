/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.release;

import org.jspecify.annotations.NullMarked;
