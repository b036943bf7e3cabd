/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.understanding;

import org.jspecify.annotations.NullMarked;
