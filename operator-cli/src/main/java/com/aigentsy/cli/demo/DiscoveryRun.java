package com.aigentsy.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What discovery says about one run ({@code GET /discoveries/{run_id}}). */
record DiscoveryRun(JsonNode run) {

    boolean over() {
        return !run.path("state").asText().equals("running");
    }

    boolean failed() {
        return run.path("state").asText().equals("failed");
    }

    long total(String field) {
        long total = 0;
        for (var source : run.path("sources")) {
            total += source.path(field).asLong();
        }
        return total;
    }

    /** A listing that never became an opportunity, and why. */
    record Filtered(String reason, String title) {}

    List<Filtered> filtered() {
        var listings = new ArrayList<Filtered>();
        for (var listing : run.path("filtered")) {
            var reason = listing.path("reason").asText().replace('_', ' ');
            listings.add(new Filtered(
                    reason, listing.path("title").asText(listing.path("url").asText(""))));
        }
        return listings;
    }

    List<String> errors() {
        var errors = new ArrayList<String>();
        for (var source : run.path("sources")) {
            var error = source.path("errors");
            if (error.isArray() ? !error.isEmpty() : error.asInt() > 0 || error.isTextual()) {
                errors.add(source.path("source").asText() + ": " + error);
            }
        }
        return errors;
    }
}
