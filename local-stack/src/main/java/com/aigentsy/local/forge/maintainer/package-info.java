/**
 * The scripted maintainer: looks at every pull request by somebody else after a short while and does what the
 * repository's rules say. It runs foreign code only in a bubblewrap sandbox; where there is none it runs nothing.
 */
@NullMarked
package com.aigentsy.local.forge.maintainer;

import org.jspecify.annotations.NullMarked;
