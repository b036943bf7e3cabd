/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.control;

import org.jspecify.annotations.NullMarked;
