/** Tells a client's webhook endpoint what happened, signed as GitHub signs, again and again until it is taken. */
@NullMarked
package com.aigentsy.local.forge.webhook;

import org.jspecify.annotations.NullMarked;
