package com.aigentsy.runtime.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

/** Names in place of the address and the key, which no recording holds. */
record Anonymous(String url) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVER = "{server}";
    private static final String SECRET = "{key}";

    String hidden(String text) {
        return text.replace(url, SERVER).replace(Contract.KEY, SECRET);
    }

    String shown(String text) {
        return text.replace(SERVER, url).replace(SECRET, Contract.KEY);
    }

    /** A text that is no JSON stays one. */
    JsonNode json(String text) {
        try {
            JsonNode read = JSON.readTree(hidden(text));
            return read.isMissingNode() ? JSON.nullNode() : read;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(hidden(text));
        }
    }

    String text(JsonNode body) {
        return body.isNull() ? "" : shown(body.isTextual() ? body.textValue() : body.toString());
    }
}
