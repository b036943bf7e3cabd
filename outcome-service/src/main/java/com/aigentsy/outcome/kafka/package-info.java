/** Hands polls to the stages and nothing else. */
@NullMarked
package com.aigentsy.outcome.kafka;

import org.jspecify.annotations.NullMarked;
