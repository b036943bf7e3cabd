/** Tests of backtest. */
@NullMarked
package com.aigentsy.judgement.backtest;

import org.jspecify.annotations.NullMarked;
