package com.aigentsy.execution.generation;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model that always gives the same answer or fails the same way, and counts how often it was asked. */
final class ScriptedModel implements LanguageModel {

    private final String provider;
    private final String name;
    private final @Nullable Reply reply;
    private final @Nullable ProviderFailure failure;
    int asked;

    ScriptedModel(String provider, String name, @Nullable Reply reply, @Nullable ProviderFailure failure) {
        this.provider = provider;
        this.name = name;
        this.reply = reply;
        this.failure = failure;
    }

    static ScriptedModel answering(String provider, Reply reply) {
        return new ScriptedModel(provider, "m", reply, null);
    }

    static ScriptedModel failing(String provider, String reason, boolean perhapsBilled) {
        return new ScriptedModel(provider, "m", null, new ProviderFailure(reason, perhapsBilled, new IOException("x")));
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply ask(Prompt prompt) throws ProviderFailure {
        asked++;
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(reply);
    }
}
