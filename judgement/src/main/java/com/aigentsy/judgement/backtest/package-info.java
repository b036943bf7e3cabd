/**
 * History replayed in the order it happened: every case is judged with what was known then, and teaches only once its
 * outcome was known. What comes out is how good each model's forecasts were and what its decisions would have earned.
 */
@NullMarked
package com.aigentsy.judgement.backtest;

import org.jspecify.annotations.NullMarked;
