/**
 * Words that a person may send in their own name, judged in code: what they say about that person rests on verified facts,
 * no number and no name comes from anywhere else, and they are not what was sent before.
 */
@NullMarked
package com.aigentsy.execution.writing;

import org.jspecify.annotations.NullMarked;
