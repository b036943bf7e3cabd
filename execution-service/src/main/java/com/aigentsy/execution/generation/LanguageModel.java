package com.aigentsy.execution.generation;

/** One model of one provider. A call is one HTTP request: it never retries by itself. */
public interface LanguageModel {

    String provider();

    String name();

    /** Blocks. An answer cut off at its limit is a reply too, because it was paid for. */
    Reply ask(Prompt prompt) throws ProviderFailure;
}
