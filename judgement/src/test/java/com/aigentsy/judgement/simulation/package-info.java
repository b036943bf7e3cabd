/** Tests of simulation. */
@NullMarked
package com.aigentsy.judgement.simulation;

import org.jspecify.annotations.NullMarked;
