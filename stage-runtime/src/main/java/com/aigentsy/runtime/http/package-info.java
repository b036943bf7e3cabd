/** The door: bearer token on by default, size limits before anything is read, every refusal an RFC 9457 problem. */
@NullMarked
package com.aigentsy.runtime.http;

import org.jspecify.annotations.NullMarked;
