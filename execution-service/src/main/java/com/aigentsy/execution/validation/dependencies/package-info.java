/**
 * Where the packages come from that a repository's tests need: a folder of the operator's, or a package proxy of the
 * operator's, asked in a sandbox run of its own before any test. In goes the base of a change, out comes a sandbox with the
 * packages in it and what to say about them in the evidence. What was fetched is never unpacked outside a sandbox. Holds no
 * secrets.
 */
@NullMarked
package com.aigentsy.execution.validation.dependencies;

import org.jspecify.annotations.NullMarked;
