/**
 * Models that get better with every outcome. A {@link com.aigentsy.judgement.learning.Situation} goes in, a
 * {@link com.aigentsy.judgement.learning.Prediction} with its interval and reasons comes out, and a
 * {@link com.aigentsy.judgement.learning.Label} teaches. A model is owned by one thread while it learns; whoever only
 * predicts may share one that was restored from a snapshot.
 */
@NullMarked
package com.aigentsy.judgement.learning;

import org.jspecify.annotations.NullMarked;
