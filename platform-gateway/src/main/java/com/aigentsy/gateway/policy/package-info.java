/**
 * What may leave the house at all, as data with its source and the day it must be reviewed. Pure; the caps that need a
 * count are enforced where the count is, in the transaction that admits an effect.
 */
@NullMarked
package com.aigentsy.gateway.policy;

import org.jspecify.annotations.NullMarked;
