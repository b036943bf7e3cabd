package com.aigentsy.pipeline.harness;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The person at the desk, over HTTP. A service that is down just now makes an answer empty, never an error. */
public final class Desk {

    private static final String EXECUTION = "execution";

    private final OperatorApi api;
    private final Set<String> approved = ConcurrentHashMap.newKeySet();

    Desk(OperatorApi api) {
        this.api = api;
    }

    /** Starts a look for work; the run's name. */
    public Optional<String> discover() {
        try {
            var body = JsonNodeFactory.instance.objectNode();
            return Optional.of(
                    api.post("discovery", "/discoveries", body).path("run_id").asText());
        } catch (CommandException | OperatorApi.RefusedException e) {
            return Optional.empty();
        }
    }

    /** Approves whatever waits; how many it were. */
    public int approveAll() {
        return approveAll(EXECUTION);
    }

    /** The same at another replica of execution, while the first one does not answer. */
    public int approveAll(String execution) {
        var offers = look(execution, "/approvals")
                .map(page -> page.path("items"))
                .orElse(JsonNodeFactory.instance.arrayNode());
        offers.forEach(offer -> approve(execution, offer));
        return offers.size();
    }

    /** The decision counts from the moment it is sent: its answer may be lost. */
    private void approve(String execution, JsonNode offer) {
        meant(offer);
        var path = "/execution/approve/" + offer.path("execution_id").asText();
        var body = JsonNodeFactory.instance.objectNode();
        body.set("content_sha256", offer.path("content_sha256"));
        try {
            api.post(execution, path, body);
        } catch (CommandException | OperatorApi.RefusedException e) {
            // It died, or it was decided already and only the answer to an earlier try was lost.
        }
    }

    /** Notes that the person means to approve this, where somebody else sends the decision. */
    public void meant(JsonNode offer) {
        approved.add(offer.path("content_sha256").asText());
    }

    boolean approved(String contentSha256) {
        return approved.contains(contentSha256);
    }

    /** {@code GET}, empty while the service does not answer. */
    public Optional<JsonNode> look(String service, String path) {
        try {
            return Optional.of(api.get(service, path));
        } catch (CommandException | OperatorApi.RefusedException e) {
            return Optional.empty();
        }
    }
}
