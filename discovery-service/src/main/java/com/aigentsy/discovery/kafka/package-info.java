/** Hears what became of the opportunities this service discovered. */
@NullMarked
package com.aigentsy.discovery.kafka;

import org.jspecify.annotations.NullMarked;
