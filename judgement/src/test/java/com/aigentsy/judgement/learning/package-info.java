/** Tests of learning. */
@NullMarked
package com.aigentsy.judgement.learning;

import org.jspecify.annotations.NullMarked;
