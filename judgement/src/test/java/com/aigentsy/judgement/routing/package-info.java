/** Tests of routing. */
@NullMarked
package com.aigentsy.judgement.routing;

import org.jspecify.annotations.NullMarked;
