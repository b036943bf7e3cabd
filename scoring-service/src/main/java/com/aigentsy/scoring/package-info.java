/**
 * The Score stage. Comes in: {@code opportunities.discovered}, and {@code learning.models} from its beginning. Goes out:
 * {@code opportunities.scored}, or {@code opportunities.completed} with {@code skipped} or {@code expired} and the
 * reason. Owns the table scoring and the task {@code hold}. Holds no secret but the token and its database role.
 */
@NullMarked
package com.aigentsy.scoring;

import org.jspecify.annotations.NullMarked;
