/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.llm;

import org.jspecify.annotations.NullMarked;
