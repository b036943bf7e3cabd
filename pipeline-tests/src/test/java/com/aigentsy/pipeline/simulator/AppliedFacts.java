package com.aigentsy.pipeline.simulator;

import com.aigentsy.events.Digests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;

/** Reads from a write and its answer what it did. */
final class AppliedFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AppliedFacts() {}

    static AppliedWrite of(Request request, Reply reply, Instant applied) throws IOException {
        JsonNode asked = tree(request.body());
        JsonNode made = tree(reply.bytes());
        Kind kind = request.kind();
        return new AppliedWrite(
                kind,
                repository(request.path()),
                subject(kind, asked, request.path()),
                made(kind, made),
                reply.status(),
                request.begun(),
                applied);
    }

    /** Empty where it is no JSON: what was applied counts even when nobody can read its answer. */
    private static JsonNode tree(byte[] json) throws IOException {
        try {
            return json.length == 0 ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static String repository(String path) {
        String[] parts = path.replaceFirst("^/api/v3", "").split("/");
        return parts.length > 3 ? parts[2] + "/" + parts[3] : path;
    }

    private static String subject(Kind kind, JsonNode asked, String path) {
        return switch (kind) {
            case PULL_REQUEST ->
                asked.path("head").asText() + "→" + asked.path("base").asText();
            case CREATE_REF -> asked.path("ref").asText();
            case MOVE_REF -> "refs" + path.substring(path.indexOf("/git/refs") + "/git/refs".length());
            case COMMENT ->
                after(path, "/issues/") + " "
                        + Digests.sha256(asked.path("body").asText());
            case EDIT_PULL_REQUEST -> after(path, "/pulls/");
            case COMMIT ->
                asked.path("message").asText() + " " + asked.path("tree").asText();
            case FORK -> "fork";
            case BLOB, TREE, GIT, MODEL, SEARCH, LIST, READ, OTHER_WRITE -> path;
        };
    }

    private static String after(String path, String mark) {
        return path.substring(path.indexOf(mark) + mark.length());
    }

    private static String made(Kind kind, JsonNode made) {
        return switch (kind) {
            case FORK -> made.path("full_name").asText();
            case CREATE_REF, MOVE_REF -> made.at("/object/sha").asText();
            case PULL_REQUEST, EDIT_PULL_REQUEST -> made.path("number").asText();
            case COMMENT -> made.path("id").asText();
            case BLOB, TREE, COMMIT, GIT, MODEL, SEARCH, LIST, READ, OTHER_WRITE ->
                made.path("sha").asText();
        };
    }
}
