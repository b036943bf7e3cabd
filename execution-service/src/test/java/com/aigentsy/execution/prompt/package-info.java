/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.prompt;

import org.jspecify.annotations.NullMarked;
