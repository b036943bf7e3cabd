package com.aigentsy.pipeline.crash;

import com.aigentsy.pipeline.harness.Verdict;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** What one visit came to. {@code met}: the disaster really happened; without that the visit proves nothing. */
record TrialResult(Trial trial, Instant at, Happened happened, Duration rest, Verdict verdict) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean passed() {
        return happened.met() && verdict.clean();
    }

    /** One line for a person. */
    String line() {
        var mark = passed() ? "held  " : happened.met() ? "BROKEN" : "MISSED";
        return "%s %-3s %-9s rest after %5.1f s, in all %5.1f s  %s %s"
                .formatted(
                        mark,
                        trial.point(),
                        trial.service().slug(),
                        rest.toMillis() / 1000.0,
                        Duration.between(at, Instant.now()).toMillis() / 1000.0,
                        happened.what(),
                        verdict.clean() ? "" : verdict.all());
    }

    /** One line of the results file. */
    String json() {
        ObjectNode line = JSON.createObjectNode()
                .put("at", at.toString())
                .put("point", trial.point())
                .put("service", trial.service().slug())
                .put("met", happened.met())
                .put("what", happened.what())
                .put("rest_ms", rest.toMillis())
                .put("duplicates", verdict.duplicates().size())
                .put("lost", verdict.lost().size())
                .put("stuck", verdict.stuck().size())
                .put("breaches", verdict.breaches().size());
        if (!verdict.clean()) {
            verdict.all().forEach(line.putArray("found")::add);
        }
        return line.toString();
    }
}
