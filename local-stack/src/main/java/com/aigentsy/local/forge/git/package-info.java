/**
 * Real git behind the forge: bare repositories on disk, the objects and references of the Git Data API, merges, diffs,
 * and clone and fetch over HTTP. Everything is JGit; nothing here knows of users or tokens.
 */
@NullMarked
package com.aigentsy.local.forge.git;

import org.jspecify.annotations.NullMarked;
