/**
 * Submit and Monitor. In come {@code opportunities.priced} and, for what was handed in, {@code
 * opportunities.submitted}; out go {@code submitted}, {@code completed} and {@code feedback}. Owns the effects (every
 * outward act, written down before it happens) and the submissions. Holds the secrets that can write to a platform, the
 * webhook secret and the public half of the approval key; it never runs or checks out foreign code. Two stages share it
 * because both need the same credentials (ADR-0001).
 */
@NullMarked
package com.aigentsy.gateway;

import org.jspecify.annotations.NullMarked;
