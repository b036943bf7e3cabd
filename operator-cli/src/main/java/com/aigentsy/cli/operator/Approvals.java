package com.aigentsy.cli.operator;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What waits for the operator's word. A decision names the hash of the content it was made on. */
public record Approvals(OperatorApi api) {

    public List<JsonNode> waiting() {
        var waiting = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = api.get("execution", "/approvals" + cursor);
            page.path("items").forEach(waiting::add);
            cursor = page.hasNonNull("next") ? "?cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return waiting;
    }

    public JsonNode of(String executionId) {
        return waiting().stream()
                .filter(approval ->
                        executionId.equals(approval.path("execution_id").asText()))
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        "Nothing waits for approval under " + executionId + ". The list: GET /approvals on execution"));
    }

    public JsonNode approve(JsonNode approval) {
        return decide("approve", approval, body(approval));
    }

    public JsonNode reject(JsonNode approval, String reason) {
        return decide("reject", approval, body(approval).put("reason", reason));
    }

    private JsonNode decide(String decision, JsonNode approval, JsonNode body) {
        var id = approval.path("execution_id").asText();
        return api.post("execution", "/execution/" + decision + "/" + id, body);
    }

    private static ObjectNode body(JsonNode approval) {
        return new ObjectMapper()
                .createObjectNode()
                .put("content_sha256", approval.path("content_sha256").asText());
    }
}
