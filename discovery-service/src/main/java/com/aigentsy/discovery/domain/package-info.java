/**
 * What Discover knows, as pure functions: what a listing is, which listings are no work for us and why, what kind of work
 * the others are. Text from a platform is data here; nothing written in a listing can change what these rules do.
 */
@NullMarked
package com.aigentsy.discovery.domain;

import org.jspecify.annotations.NullMarked;
