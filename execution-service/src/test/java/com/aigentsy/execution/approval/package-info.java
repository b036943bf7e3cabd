/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.approval;

import org.jspecify.annotations.NullMarked;
