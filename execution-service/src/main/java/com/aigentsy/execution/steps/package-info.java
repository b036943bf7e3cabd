/**
 * The steps of an execution. Each asks the world first, with no transaction open and as often as it takes, and then says
 * what it decided; recording it is somebody else's.
 */
@NullMarked
package com.aigentsy.execution.steps;

import org.jspecify.annotations.NullMarked;
