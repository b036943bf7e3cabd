/** Tests of metrics. */
@NullMarked
package com.aigentsy.judgement.metrics;

import org.jspecify.annotations.NullMarked;
