/** What is passed on to a package proxy, and what is not. */
@NullMarked
package com.aigentsy.execution.validation.dependencies.proxy;

import org.jspecify.annotations.NullMarked;
