/** The topics this service reads. Nothing is decided here. */
@NullMarked
package com.aigentsy.gateway.kafka;

import org.jspecify.annotations.NullMarked;
