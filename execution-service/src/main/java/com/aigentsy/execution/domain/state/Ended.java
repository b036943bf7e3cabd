package com.aigentsy.execution.domain.state;

/** It ended here, without an offer; the opportunity is completed. */
public record Ended(Ending ending, WorkSoFar soFar) implements ExecutionState {}
