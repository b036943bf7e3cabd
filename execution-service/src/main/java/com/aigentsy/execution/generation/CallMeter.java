package com.aigentsy.execution.generation;

/** Where the figures of each call go. */
@FunctionalInterface
public interface CallMeter {

    void count(CallRecord call);
}
