/** The trigger and the reports over HTTP; see {@code /q/openapi}. */
@NullMarked
package com.aigentsy.discovery.rest;

import org.jspecify.annotations.NullMarked;
