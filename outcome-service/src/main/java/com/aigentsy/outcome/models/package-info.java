/**
 * The models that learn from endings: teaching them in one fixed order, so that the same lessons always make the same
 * model; giving the place of the one that decides to a better one and back; publishing them.
 */
@NullMarked
package com.aigentsy.outcome.models;

import org.jspecify.annotations.NullMarked;
