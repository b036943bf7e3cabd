/**
 * The sandbox: one command on a copy of a folder in bubblewrap, with no network, no host files, no environment, a filter
 * on system calls and hard limits. In goes a folder and a command, out comes what was printed and why it ended. Holds no
 * secrets and lets none in; without isolation it refuses.
 */
@NullMarked
package com.aigentsy.execution.validation.sandbox;

import org.jspecify.annotations.NullMarked;
