package com.aigentsy.execution.domain.state;

/** A state that may be tried again with what went wrong, as often as the attempt policy allows. */
public sealed interface Attempted extends ExecutionState permits Planning, Generating, Validating, Reviewing, Writing {

    int attempt();

    ExecutionState again(String problem);
}
