/** Checks against the golden vectors, and the tests of what all of judgement shares. */
@NullMarked
package com.aigentsy.judgement;

import org.jspecify.annotations.NullMarked;
