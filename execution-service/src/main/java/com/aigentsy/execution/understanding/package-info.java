/**
 * Understanding a repository as far as a prompt needs it: the map of its files, the files the issue is about, the way it
 * wants contributions, whether it wants any from machines; all of it within a budget of bytes.
 */
@NullMarked
package com.aigentsy.execution.understanding;

import org.jspecify.annotations.NullMarked;
