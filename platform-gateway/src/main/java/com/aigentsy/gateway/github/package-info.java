/**
 * GitHub's REST API, spoken with the JDK's own HTTP client: no retries, no redirects, a deadline on every request. Knows
 * how a pull request comes about and how to find one again; what that means for us is decided elsewhere.
 */
@NullMarked
package com.aigentsy.gateway.github;

import org.jspecify.annotations.NullMarked;
