/**
 * How likely an opportunity is won: models that turn facts into a {@link com.aigentsy.judgement.scoring.Judgement}, the
 * seed's {@code legacy-v1} first, and what can be read off a judgement whichever model made it.
 */
@NullMarked
package com.aigentsy.judgement.scoring;

import org.jspecify.annotations.NullMarked;
