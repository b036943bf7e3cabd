/** What was published, over HTTP: after the broker's disk is gone it is published again, with the same event ids. */
@NullMarked
package com.aigentsy.runtime.outbox;

import org.jspecify.annotations.NullMarked;
