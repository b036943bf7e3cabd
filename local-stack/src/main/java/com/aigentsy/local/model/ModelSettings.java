package com.aigentsy.local.model;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a model server needs: its port (0: any free one), its script, the folder where it remembers how far it is, and
 * the key each provider ({@code anthropic}, {@code openai}, {@code gemini}) asks for; without one, any key will do.
 */
public record ModelSettings(int port, ModelScript script, Path state, Map<String, String> keys) {

    public ModelSettings {
        keys = Map.copyOf(keys);
    }
}
