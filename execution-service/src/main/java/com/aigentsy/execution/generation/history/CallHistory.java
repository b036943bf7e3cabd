package com.aigentsy.execution.generation.history;

import java.util.List;

/** Every model call of an execution, in order, with its failures. */
@FunctionalInterface
public interface CallHistory {

    List<MadeCall> of(String executionId);
}
