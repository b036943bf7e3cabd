package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Topic;
import com.aigentsy.local.LocalPostgres;
import com.aigentsy.pipeline.harness.Journal.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Whether a world has come to rest: everything planted was found, everything found has ended, the books say so too, and
 * nothing waits to be published. Whoever waits for it approves what is offered meanwhile.
 */
final class Rest {

    private final World world;

    Rest(World world) {
        this.world = world;
    }

    /** Empty when it came to rest in time, else what was still open at the limit. */
    List<String> await(Duration limit) {
        try {
            Await.until("rest", limit, () -> {
                world.desk().approveAll();
                return open().isEmpty();
            });
            return List.of();
        } catch (ConditionTimeoutException e) {
            return open();
        }
    }

    private List<String> open() {
        Set<String> discovered = opportunities(Topic.DISCOVERED);
        int found = discovered.size();
        discovered.removeAll(opportunities(Topic.COMPLETED));
        if (!discovered.isEmpty()) {
            return List.of(discovered.size() + " not ended: " + discovered);
        }
        var unfound = world.work().unfound(world.journal().events(Topic.DISCOVERED));
        if (!unfound.isEmpty()) {
            return List.of("never found: " + unfound);
        }
        var books = world.desk().look("outcome", "/pipeline/balance");
        return books.filter(sheet -> closed(sheet, found)).isPresent()
                ? unpublished()
                : List.of("the books: " + books.map(JsonNode::toString).orElse("unreadable"));
    }

    private static boolean closed(JsonNode sheet, int found) {
        return sheet.path("discovered").asInt() == found
                && sheet.path("in_flight").asInt() + sheet.path("waiting").asInt() == 0
                && sheet.path("balanced").asBoolean();
    }

    private List<String> unpublished() {
        try (var connection = world.database().connect();
                var statement = connection.createStatement()) {
            var sum = LocalPostgres.ROLES.stream()
                    .map(schema -> "(select count(*) from " + schema + ".outbox where published_at is null)")
                    .collect(Collectors.joining(" + "));
            try (var rows = statement.executeQuery("select " + sum)) {
                rows.next();
                return rows.getInt(1) == 0 ? unready() : List.of(rows.getInt(1) + " unpublished");
            }
        } catch (SQLException e) {
            return List.of("the database: " + e.getMessage());
        }
    }

    /** Replicas that run and do not answer yet; the dead ones are the test's business. */
    private List<String> unready() {
        return world.services().stream()
                .filter(ServiceReplica::alive)
                .flatMap(service -> service.objection().map(why -> service.name() + " is not ready: " + why).stream())
                .toList();
    }

    private Set<String> opportunities(Topic topic) {
        return world.journal().events(topic).stream().map(Told::opportunity).collect(Collectors.toSet());
    }
}
