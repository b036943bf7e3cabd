/**
 * Plants a forge from a folder: the working tree of each repository's first commit, its issues and its maintainer's
 * rules. Everything is read and checked before anything is planted; what is wrong is said with file and field.
 */
@NullMarked
package com.aigentsy.local.forge.seed;

import org.jspecify.annotations.NullMarked;
