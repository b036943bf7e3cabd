/**
 * The forge's HTTP side: GitHub's REST API as documented (status codes, messages, headers, limits, conditional requests),
 * and a few plain pages for people.
 */
@NullMarked
package com.aigentsy.local.forge.rest;

import org.jspecify.annotations.NullMarked;
