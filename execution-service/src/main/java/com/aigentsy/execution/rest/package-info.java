/** What comes in over HTTP: looking at executions, deciding about offers, the budget, the switches. */
@NullMarked
package com.aigentsy.execution.rest;

import org.jspecify.annotations.NullMarked;
