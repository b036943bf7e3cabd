/** HTTP: which model judges, and what it said about an opportunity. */
@NullMarked
package com.aigentsy.scoring.rest;

import org.jspecify.annotations.NullMarked;
