/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.pricing;

import org.jspecify.annotations.NullMarked;
