/**
 * The words: prompts from versioned files, strangers' text quoted as data, and answers read only after a JSON schema has
 * accepted them.
 */
@NullMarked
package com.aigentsy.execution.prompt;

import org.jspecify.annotations.NullMarked;
