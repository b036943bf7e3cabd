/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.postgres;

import org.jspecify.annotations.NullMarked;
