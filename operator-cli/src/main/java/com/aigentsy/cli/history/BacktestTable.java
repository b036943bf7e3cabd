package com.aigentsy.cli.history;

import com.aigentsy.judgement.backtest.Comparison;
import com.aigentsy.judgement.backtest.Report;
import com.aigentsy.judgement.metrics.Accuracy;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The backtest for people. */
final class BacktestTable {

    private static final int SHOWN = 10;
    private static final String ROW = "  %-14s %8s %8s %9s %8s %8s %14s %10s%n";

    private BacktestTable() {}

    static String of(Comparison comparison, History history) {
        var text = new StringBuilder();
        badLines(text, history);
        text.append("All %d cases%n".formatted(history.cases().size()));
        table(text, comparison.models());
        text.append("%nAfter the first %d outcomes were known%n".formatted(Comparison.AFTER));
        table(text, comparison.after());
        return text.toString();
    }

    private static void badLines(StringBuilder text, History history) {
        var bad = history.badLines();
        bad.stream()
                .limit(SHOWN)
                .forEach(each -> text.append("line %d skipped: %s%n".formatted(each.line(), each.reason())));
        if (bad.size() > SHOWN) {
            text.append("… and %d more lines skipped%n".formatted(bad.size() - SHOWN));
        }
    }

    private static void table(StringBuilder text, Map<String, Report> reports) {
        text.append(ROW.formatted("", "n", "Brier", "log-loss", "ECE", "slope", "net value", "of best"));
        reports.forEach((name, report) -> text.append(row(name, report)));
    }

    private static String row(String name, Report report) {
        return report.accuracy()
                .map(accuracy -> row(name, report, accuracy))
                .orElseGet(() -> ROW.formatted(name, 0, "–", "–", "–", "–", "–", "–"));
    }

    private static String row(String name, Report report, Accuracy accuracy) {
        return ROW.formatted(
                name,
                accuracy.n(),
                number(4, accuracy.brier()),
                number(4, accuracy.logLoss()),
                number(4, accuracy.ece()),
                number(2, accuracy.calibrationSlope()),
                number(2, report.netValue()),
                share(report.shareOfHindsight()));
    }

    private static String number(int places, double number) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    private static String number(int places, OptionalDouble number) {
        return number.isPresent() ? number(places, number.getAsDouble()) : "–";
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? number(1, 100 * share.getAsDouble()) + " %" : "–";
    }
}
