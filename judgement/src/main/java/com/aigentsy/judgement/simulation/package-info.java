/**
 * A market that never was, to learn on where the truth is known. Its rules have thresholds and interactions that no
 * model here has, and it knows nothing of the models: what it makes is history like any other, and what it hides is
 * kept beside it.
 */
@NullMarked
package com.aigentsy.judgement.simulation;

import org.jspecify.annotations.NullMarked;
