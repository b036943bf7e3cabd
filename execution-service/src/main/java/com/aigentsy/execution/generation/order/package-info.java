/**
 * In which order the models of a task are asked: as configured, until what the tests said about their answers, per dollar,
 * says otherwise. Pure: chance comes in as a number, so every decision can be repeated.
 */
@NullMarked
package com.aigentsy.execution.generation.order;

import org.jspecify.annotations.NullMarked;
