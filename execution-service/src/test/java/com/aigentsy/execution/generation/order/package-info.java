/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.generation.order;

import org.jspecify.annotations.NullMarked;
