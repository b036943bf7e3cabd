package com.aigentsy.cli.history;

import com.aigentsy.judgement.backtest.Comparison;
import com.aigentsy.judgement.backtest.Report;
import com.aigentsy.judgement.metrics.Accuracy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The backtest for machines; a number that does not exist is null. */
final class BacktestJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BacktestJson() {}

    static String of(Comparison comparison, List<BadLine> badLines) {
        var json = JSON.createObjectNode();
        put(json.putObject("models"), comparison.models());
        var after = json.putObject("after").put("n", Comparison.AFTER);
        put(after.putObject("models"), comparison.after());
        var bad = json.putArray("bad_lines");
        badLines.forEach(each -> bad.addObject().put("line", each.line()).put("reason", each.reason()));
        return json.toString();
    }

    private static void put(ObjectNode json, Map<String, Report> reports) {
        reports.forEach((name, report) -> put(json.putObject(name), report));
    }

    private static void put(ObjectNode json, Report report) {
        json.put("n", report.accuracy().map(Accuracy::n).orElse(0));
        put(json, "brier", number(report, Accuracy::brier));
        put(json, "log_loss", number(report, Accuracy::logLoss));
        put(json, "ece", number(report, Accuracy::ece));
        put(
                json,
                "calibration_slope",
                report.accuracy().map(Accuracy::calibrationSlope).orElse(OptionalDouble.empty()));
        json.put("net_value", Math.round(100 * report.netValue()) / 100.0);
        put(json, "share_of_hindsight", report.shareOfHindsight());
    }

    private static OptionalDouble number(Report report, ToDoubleFunction<Accuracy> of) {
        return report.accuracy().stream().mapToDouble(of).findFirst();
    }

    private static void put(ObjectNode json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.put(name, number.getAsDouble());
        } else {
            json.putNull(name);
        }
    }
}
