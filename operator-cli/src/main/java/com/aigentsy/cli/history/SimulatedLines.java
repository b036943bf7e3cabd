package com.aigentsy.cli.history;

import com.aigentsy.judgement.backtest.HistoryLine;
import com.aigentsy.judgement.simulation.SimulatedCase;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Writes a simulated case as a line of a history, and its oracle as a line of the file beside it. */
final class SimulatedLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SimulatedLines() {}

    static String history(HistoryLine line) {
        var words = line.words();
        var course = line.course();
        var json = JSON.createObjectNode()
                .put("id", line.id())
                .put("platform", words.platform())
                .put("type", words.type())
                .put("value", line.stakes().value())
                .put("urgency", words.urgency())
                .put("source", words.source())
                .put("dimension", words.dimension())
                .put("created_at", String.valueOf(course.createdAt()))
                .put("decided_at", course.decidedAt().toString());
        var features = json.putObject("features");
        line.features().forEach(features::put);
        return json.put("cost_now", line.stakes().costNow())
                .put("cost_to_deliver", line.stakes().costToDeliver())
                .put("outcome", course.ending().name().toLowerCase(Locale.ROOT))
                .put("completed_at", String.valueOf(course.completedAt()))
                .put("paid", Boolean.TRUE.equals(course.paid()))
                .toString();
    }

    static String oracle(SimulatedCase simulated) {
        return JSON.createObjectNode()
                .put("id", simulated.line().id())
                .put("p_accepted", simulated.accepted())
                .put("p_paid_if_accepted", simulated.paidIfAccepted())
                .toString();
    }
}
