package com.aigentsy.execution.domain;

import com.aigentsy.execution.domain.state.ExecutionState;

/** What one step decided: the next state, or that it must wait for somebody or something. */
public sealed interface Step {

    record To(ExecutionState state) implements Step {}

    record Wait(Waiting waiting) implements Step {}
}
