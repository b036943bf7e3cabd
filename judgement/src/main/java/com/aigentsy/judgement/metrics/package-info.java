/** How good forecasts were: Brier score with Murphy's parts, log-loss, calibration, and whether a difference is real. */
@NullMarked
package com.aigentsy.judgement.metrics;

import org.jspecify.annotations.NullMarked;
