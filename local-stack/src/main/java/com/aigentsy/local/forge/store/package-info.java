/**
 * What the forge remembers besides git: projects, issues, pull requests, comments and reviews as immutable records, kept
 * in memory and written to one JSON file before anything is answered, so that a killed forge comes back as it was.
 */
@NullMarked
package com.aigentsy.local.forge.store;

import org.jspecify.annotations.NullMarked;
