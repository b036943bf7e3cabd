package com.aigentsy.cli.repair;

import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.OperatorApi.RefusedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the services set aside, of all of them or of some. */
record HeldRecords(OperatorApi api, List<String> services) {

    private static final int NOT_FOUND = 404;

    /** One record and the service that holds it. */
    record Held(String service, JsonNode item) {

        String id() {
            return item.path("id").asText();
        }
    }

    List<Held> all(Optional<String> reason) {
        var held = new ArrayList<Held>();
        for (var service : services) {
            var query = reason.map(text -> "&reason=" + encoded(text)).orElse("");
            var cursor = "";
            do {
                var page = api.get(service, "/quarantine?state=held" + query + cursor);
                page.path("items").forEach(item -> held.add(new Held(service, item)));
                cursor = page.hasNonNull("next")
                        ? "&cursor=" + encoded(page.get("next").asText())
                        : "";
            } while (!cursor.isEmpty());
        }
        return held;
    }

    /** Ids say nothing about the service, so each is asked. */
    Held find(String id) {
        for (var service : services) {
            try {
                return new Held(service, api.get(service, "/quarantine/" + encoded(id)));
            } catch (RefusedException e) {
                if (e.status() != NOT_FOUND) {
                    throw e;
                }
            }
        }
        throw new CommandException("Nothing is held under " + id + ". The list: ./aigentsy quarantine list");
    }

    void redrive(Held held) {
        api.post(held.service(), "/quarantine/" + held.id() + "/redrive", new ObjectMapper().createObjectNode());
    }

    void discard(Held held, String reason) {
        var body = new ObjectMapper().createObjectNode().put("reason", reason);
        api.post(held.service(), "/quarantine/" + held.id() + "/discard", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
