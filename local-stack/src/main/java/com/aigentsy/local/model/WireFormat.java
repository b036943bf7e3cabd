package com.aigentsy.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;

/** A provider's own way to be asked, to answer and to fail. */
interface WireFormat {

    String provider();

    /** Refuses what the provider would refuse. */
    ModelCall read(Headers headers, JsonNode request);

    JsonNode answer(ModelCall call, Reply reply);

    JsonNode error(int status, String message);

    /** What is said: words or JSON text, cut where the caller's token limit ends, and whether it is a tool's input. */
    record Reply(String id, String text, boolean cut, boolean json) {

        int outputTokens() {
            return Tokens.in(text);
        }
    }
}
