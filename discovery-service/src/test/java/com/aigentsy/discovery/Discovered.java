package com.aigentsy.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.Topic;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.Wire;
import java.time.Duration;

/** What stands on the topic of discovered opportunities. */
final class Discovered {

    private final Wire wire = new Wire();
    private final Database database;

    Discovered(Database database) {
        this.database = database;
    }

    void assertPublished(long... ids) {
        for (long id : ids) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(wire.events(Topic.DISCOVERED, "github_" + id))
                            .as("github_" + id)
                            .hasSize(1));
        }
    }

    void assertNotPublished(long... ids) {
        for (long id : ids) {
            assertThat(wire.events(Topic.DISCOVERED, "github_" + id))
                    .as("github_" + id)
                    .isEmpty();
            assertThat(database.query("select 1 from outbox where key = $1", "github_" + id))
                    .isEmpty();
        }
    }

    Opportunity published(long id) {
        assertPublished(id);
        return ((OpportunityDiscovered)
                        wire.events(Topic.DISCOVERED, "github_" + id).getFirst().event())
                .opportunity();
    }
}
