package com.aigentsy.execution;

/** Counts what the stage decides: {@code stage_decisions_total}. */
@FunctionalInterface
public interface DecisionMeter {

    void count(String decision);
}
