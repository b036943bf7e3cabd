/** Tests of pricing, and its golden vectors. */
@NullMarked
package com.aigentsy.judgement.pricing;

import org.jspecify.annotations.NullMarked;
