package com.aigentsy.local.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked since the start: calls, errors and tokens by provider and task, for {@code GET /calls}. */
final class CallLedger {

    /** One line of the ledger. */
    record Line(String provider, String task, int calls, int errors, long inputTokens, long outputTokens) {

        private Line plus(Line other) {
            return new Line(
                    provider,
                    task,
                    calls + other.calls,
                    errors + other.errors,
                    inputTokens + other.inputTokens,
                    outputTokens + other.outputTokens);
        }
    }

    /** The whole ledger; {@code unmatched} calls are among the lines too. */
    record Sheet(List<Line> calls, int unmatched) {}

    private final Map<String, Line> lines = new TreeMap<>();
    private int unmatched;

    synchronized void answered(ModelCall call, long outputTokens) {
        add(new Line(call.provider(), call.task(), 1, 0, call.inputTokens(), outputTokens));
    }

    synchronized void failed(ModelCall call) {
        add(new Line(call.provider(), call.task(), 1, 1, 0, 0));
    }

    synchronized void unmatched() {
        unmatched++;
    }

    synchronized Sheet sheet() {
        return new Sheet(List.copyOf(lines.values()), unmatched);
    }

    private void add(Line line) {
        lines.merge(line.provider() + "/" + line.task(), line, Line::plus);
    }
}
