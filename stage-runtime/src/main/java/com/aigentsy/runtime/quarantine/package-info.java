/** What was set aside, over HTTP: a person reads it, puts it back with the same event id, or discards it. */
@NullMarked
package com.aigentsy.runtime.quarantine;

import org.jspecify.annotations.NullMarked;
