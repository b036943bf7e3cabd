/** Measures pure code side by side with JMH. Figures are ratios within one run; nothing here is a test. */
@NullMarked
package com.aigentsy.benchmarks;

import org.jspecify.annotations.NullMarked;
