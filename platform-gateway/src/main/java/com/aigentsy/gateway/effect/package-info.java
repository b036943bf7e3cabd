/**
 * The effect protocol: an outward act is written down before it happens, happens at most once, and is never believed to
 * have happened, or not, without proof. States, checks and the classification of answers are pure; platforms plug in
 * behind {@link com.aigentsy.gateway.effect.Platform}.
 */
@NullMarked
package com.aigentsy.gateway.effect;

import org.jspecify.annotations.NullMarked;
