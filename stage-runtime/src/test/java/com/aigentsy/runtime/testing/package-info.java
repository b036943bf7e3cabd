/** Servers for the tests of every service: one real broker and one real database per JVM. */
@NullMarked
package com.aigentsy.runtime.testing;

import org.jspecify.annotations.NullMarked;
