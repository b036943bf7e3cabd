/** How good the models are on a simulated market: a command of its own, too slow for the suite. */
@NullMarked
package com.aigentsy.judgement.figures;

import org.jspecify.annotations.NullMarked;
