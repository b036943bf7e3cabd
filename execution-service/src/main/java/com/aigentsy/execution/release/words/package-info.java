/** What the words of an offer may do to those who read them: name nobody, link nowhere new, order no bot about. */
@NullMarked
package com.aigentsy.execution.release.words;

import org.jspecify.annotations.NullMarked;
