/** Tests of Submit and Monitor: pure ones, ones against a scripted HTTP server, and ones against the local forge. */
@NullMarked
package com.aigentsy.gateway;

import org.jspecify.annotations.NullMarked;
