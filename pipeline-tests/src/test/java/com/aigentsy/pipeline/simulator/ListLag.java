package com.aigentsy.pipeline.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Lists and searches as they were a while ago: what was created since then is not in them yet. */
final class ListLag {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Kind> LISTS = Set.of(Kind.LIST, Kind.SEARCH);

    private volatile Duration lag = Duration.ZERO;

    void by(Duration wanted) {
        lag = wanted;
    }

    Reply of(Kind kind, Reply reply, Instant now) throws IOException {
        if (lag.isZero() || !LISTS.contains(kind) || !reply.applied()) {
            return reply;
        }
        JsonNode answer = JSON.readTree(reply.bytes());
        Instant as = now.minus(lag);
        if (answer instanceof ArrayNode list) {
            return reply.with(JSON.writeValueAsBytes(older(list, as))).without("etag");
        }
        if (answer instanceof ObjectNode found && found.get("items") instanceof ArrayNode list) {
            ArrayNode items = older(list, as);
            found.set("items", items);
            return reply.with(JSON.writeValueAsBytes(found)).without("etag");
        }
        return reply;
    }

    private static ArrayNode older(ArrayNode list, Instant as) {
        ArrayNode older = JSON.createArrayNode();
        list.forEach(item -> {
            String created = item.path("created_at").asText("");
            if (created.isEmpty() || !Instant.parse(created).isAfter(as)) {
                older.add(item);
            }
        });
        return older;
    }
}
