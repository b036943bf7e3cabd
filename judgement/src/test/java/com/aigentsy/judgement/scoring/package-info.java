/** Tests of scoring, and its golden vectors. */
@NullMarked
package com.aigentsy.judgement.scoring;

import org.jspecify.annotations.NullMarked;
