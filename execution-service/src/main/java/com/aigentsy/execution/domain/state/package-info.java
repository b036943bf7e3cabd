/**
 * Where an execution can stand: states as records that own only their legal transitions, so an illegal one does not
 * compile. Pure: time comes in as an argument.
 */
@NullMarked
package com.aigentsy.execution.domain.state;

import org.jspecify.annotations.NullMarked;
