/**
 * GitHub's issues over its REST API, read only: search, single issues, what a repository says about AI, and linked pull
 * requests. Never follows an address that a response contains, never sends the token anywhere but the configured host.
 */
@NullMarked
package com.aigentsy.discovery.github;

import org.jspecify.annotations.NullMarked;
