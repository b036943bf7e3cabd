/**
 * What to ask for work: the seed's {@code legacy-v1} price with its factors and its corrected time rule, the best price
 * where one can negotiate, and the posted price nobody raises.
 */
@NullMarked
package com.aigentsy.judgement.pricing;

import org.jspecify.annotations.NullMarked;
