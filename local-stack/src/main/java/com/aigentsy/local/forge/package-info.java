/**
 * The local forge: a server of its own that behaves like GitHub as documented, with real git repositories behind it, so
 * that services cannot tell. Comes in: REST, git over HTTP. Goes out: signed webhooks. Owns: the repositories and a JSON
 * file in its folder. Holds no secret but the tokens it is told to accept and the webhook's signing secret.
 */
@NullMarked
package com.aigentsy.local.forge;

import org.jspecify.annotations.NullMarked;
