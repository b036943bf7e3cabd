package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Journal.Told;
import java.util.ArrayList;
import java.util.List;

/** The outcome service's books agree with the topics: as many found and ended, nothing in quarantine or unknown. */
record BooksCheck(World world, List<Told> events) {

    Verdict check() {
        var sheet = world.api().get("outcome", "/pipeline/balance");
        var breaches = new ArrayList<String>();
        long ended = 0;
        for (var outcome : sheet.path("completed")) {
            ended += outcome.asLong();
        }
        expect(
                breaches,
                "discovered",
                count(Topic.DISCOVERED),
                sheet.path("discovered").asLong());
        expect(breaches, "ended", count(Topic.COMPLETED), ended);
        for (var place : List.of("in_flight", "waiting", "quarantined", "unknown")) {
            expect(breaches, place, 0, sheet.path(place).asLong());
        }
        if (!sheet.path("balanced").asBoolean()) {
            breaches.add("the books do not balance");
        }
        return Verdict.breaches(breaches);
    }

    private long count(Topic topic) {
        return events.stream().filter(event -> event.is(topic)).count();
    }

    private static void expect(List<String> breaches, String what, long expected, long told) {
        if (expected != told) {
            breaches.add("the books say " + told + " " + what + ", it should be " + expected);
        }
    }
}
