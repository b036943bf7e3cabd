/**
 * Learn, and the books. Comes in: {@code opportunities.completed} for learning, every topic for the audit. Goes out:
 * {@code learning.models}. Owns the timeline of every opportunity, its state, the learning tables and the models made
 * from them. Holds no secrets.
 */
@NullMarked
package com.aigentsy.outcome;

import org.jspecify.annotations.NullMarked;
