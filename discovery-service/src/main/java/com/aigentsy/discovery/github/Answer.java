package com.aigentsy.discovery.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What GitHub answered: its status, its text and whether another page follows. */
record Answer(int status, String body, boolean more) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A missing node where there is nothing (404) or nothing that can be read. */
    JsonNode json() {
        try {
            return status == 200 ? JSON.readTree(body) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    boolean found() {
        return status == 200;
    }
}
