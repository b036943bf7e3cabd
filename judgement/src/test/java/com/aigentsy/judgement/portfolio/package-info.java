/** Tests of portfolio. */
@NullMarked
package com.aigentsy.judgement.portfolio;

import org.jspecify.annotations.NullMarked;
