package com.aigentsy.execution.prompt;

/** What came of reading an answer: a value, or what is wrong with it, in words a model can act on. */
public sealed interface Reading<T> {

    record Good<T>(T value) implements Reading<T> {}

    record Bad<T>(String problem) implements Reading<T> {}
}
