/** GitHub's JSON for what the forge knows: the field names and nesting of its REST API and webhook payloads. */
@NullMarked
package com.aigentsy.local.forge.shape;

import org.jspecify.annotations.NullMarked;
