/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.domain;

import org.jspecify.annotations.NullMarked;
