package com.aigentsy.cli.demo;

import com.aigentsy.cli.events.RecordJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every opportunity the topics know, and how many hand-ins there were. */
final class Journeys {

    /** What was read: the journey as it stands now, and the event that moved it. */
    record Move(Journey journey, String topic, JsonNode event) {}

    private final Map<String, Journey> byId = new LinkedHashMap<>();
    private final Set<String> handIns = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** Empty for an event that was told before (delivery is at least once) and for notices about no opportunity. */
    Optional<Move> take(ConsumerRecord<byte[], byte[]> record) {
        var json = RecordJson.of(record);
        var id = json.path("key").asText();
        if (!seen.add(json.at("/headers/ce_id").asText() + record.topic())) {
            return Optional.empty();
        }
        var event = json.path("value");
        if (event.has("opportunity")) {
            byId.merge(id, Journey.of(id, record.topic(), event), Journey::then);
        }
        if (record.topic().equals("opportunities.submitted")) {
            handIns.add(json.at("/headers/ce_id").asText());
        }
        return Optional.ofNullable(byId.get(id)).map(journey -> new Move(journey, record.topic(), event));
    }

    Optional<Journey> one(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Journey> all() {
        return List.copyOf(byId.values());
    }

    int handIns() {
        return handIns.size();
    }

    boolean allEnded() {
        return byId.values().stream().allMatch(Journey::ended);
    }
}
