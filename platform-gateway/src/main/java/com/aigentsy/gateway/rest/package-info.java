/** The gateway's doors: what was handed in, what people say happened, what platforms tell us, and the switches. */
@NullMarked
package com.aigentsy.gateway.rest;

import org.jspecify.annotations.NullMarked;
