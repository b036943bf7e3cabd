/** Tests of the package of the same name. */
@NullMarked
package com.aigentsy.execution.repository;

import org.jspecify.annotations.NullMarked;
