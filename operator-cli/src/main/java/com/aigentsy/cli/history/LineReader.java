package com.aigentsy.cli.history;

import com.aigentsy.judgement.backtest.Course;
import com.aigentsy.judgement.backtest.Course.Ending;
import com.aigentsy.judgement.backtest.HistoryLine;
import com.aigentsy.judgement.backtest.Stakes;
import com.aigentsy.judgement.learning.Situation.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a history. {@code id}, {@code platform}, {@code type}, {@code outcome} and a time of decision (or of
 * listing) must be there; whatever else is missing is unknown, a missing cost is zero.
 */
final class LineReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String UNKNOWN = "unknown";

    private LineReader() {}

    static HistoryLine read(String line) {
        var fields = new LineFields(object(line));
        return new HistoryLine(fields.text("id"), words(fields), stakes(fields), fields.features(), course(fields));
    }

    private static JsonNode object(String line) {
        try {
            var json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new BadLineException("not a JSON object");
            }
            return json;
        } catch (JsonProcessingException unreadable) {
            throw new BadLineException("not JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static Words words(LineFields fields) {
        // a history has few words and many lines
        return new Words(
                fields.text("platform").intern(),
                fields.text("type").intern(),
                fields.text("urgency", UNKNOWN).intern(),
                fields.text("dimension", UNKNOWN).intern(),
                fields.text("source", UNKNOWN).intern());
    }

    private static Stakes stakes(LineFields fields) {
        return new Stakes(
                fields.amount("value"),
                orZero(fields.amount("cost_now")),
                orZero(fields.amount("cost_to_deliver")),
                Boolean.TRUE.equals(fields.flag("bounty")));
    }

    private static double orZero(@Nullable Double amount) {
        return Objects.requireNonNullElse(amount, 0.0);
    }

    private static Course course(LineFields fields) {
        var created = fields.time("created_at");
        var stated = fields.time("decided_at");
        var decided = stated == null ? created : stated;
        if (decided == null) {
            throw new BadLineException("decided_at is missing");
        }
        return new Course(created, decided, fields.time("completed_at"), ending(fields), fields.flag("paid"));
    }

    private static Ending ending(LineFields fields) {
        return switch (fields.text("outcome")) {
            case "won" -> Ending.WON;
            case "lost" -> Ending.LOST;
            case "expired" -> Ending.EXPIRED;
            case String other -> throw new BadLineException("outcome is not won, lost or expired: " + other);
        };
    }
}
