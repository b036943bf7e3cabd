/**
 * The filter on system calls that a sandbox is started with: what is refused by name and number, and the program the kernel
 * runs. Knows the numbers of two architectures; on another there is no filter, which the evidence says.
 */
@NullMarked
package com.aigentsy.execution.validation.sandbox.seccomp;

import org.jspecify.annotations.NullMarked;
