package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider's own way to be asked, to answer and to fail. */
interface WireFormat {

    String provider();

    /** The paths it is asked under, each with what lies below it. */
    List<String> paths();

    /** The key as the caller shows it. */
    @Nullable
    String key(Headers headers);

    /** Refuses what the provider would refuse. */
    ModelCall read(Asked asked);

    JsonNode answer(ModelCall call, Reply reply);

    JsonNode error(int status, String message);

    record Asked(String path, Headers headers, JsonNode body) {}

    /** What is said: words or JSON text, cut where the caller's token limit ends, and whether it is a tool's input. */
    record Reply(String id, String text, boolean cut, boolean json) {

        int outputTokens() {
            return Tokens.in(text);
        }
    }
}
