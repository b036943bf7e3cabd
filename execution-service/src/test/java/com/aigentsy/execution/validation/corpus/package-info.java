/**
 * A corpus of small bugs, each with a right patch and two wrong ones, and what becomes of them on the real path: a git
 * repository, the sandbox, the policy. One resource file a bug; {@link com.aigentsy.execution.validation.corpus.Bug}
 * says how they are written.
 */
@NullMarked
package com.aigentsy.execution.validation.corpus;

import org.jspecify.annotations.NullMarked;
