package com.aigentsy.cli.history;

import com.aigentsy.judgement.backtest.Comparison;
import com.aigentsy.judgement.metrics.ReliabilityBin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often it happened over how likely it was said to be, ten bins of equal mass a model; on the diagonal is right. */
final class ReliabilityPlot {

    private static final int SIDE = 400;
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final List<String> COLOURS = List.of("#0b6e4f", "#c8553d", "#6c63ac", "#8a8a8a");

    private ReliabilityPlot() {}

    static String svg(Comparison comparison) {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 660 500\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.append("<title>Reliability of each model</title>\n<rect width=\"660\" height=\"500\" fill=\"white\"/>\n");
        axes(svg);
        int position = 0;
        for (var entry : curves(comparison).entrySet()) {
            curve(svg, entry.getKey(), entry.getValue(), position++);
        }
        return svg.append("</svg>\n").toString();
    }

    private static Map<String, List<ReliabilityBin>> curves(Comparison comparison) {
        var curves = new LinkedHashMap<String, List<ReliabilityBin>>();
        comparison
                .models()
                .forEach((name, report) -> report.accuracy()
                        .ifPresent(accuracy ->
                                curves.put(name, accuracy.reliability().bins())));
        return curves;
    }

    private static void axes(StringBuilder svg) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#444\"/>%n"
                .formatted(LEFT, TOP, SIDE, SIDE));
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#bbb\" stroke-dasharray=\"4 4\"/>%n"
                .formatted(LEFT, TOP + SIDE, LEFT + SIDE, TOP));
        for (int tick = 0; tick <= 10; tick += 2) {
            text(svg, x(tick / 10.0) - 8, TOP + SIDE + 18, tick / 10.0 + "");
            text(svg, LEFT - 28, y(tick / 10.0) + 4, tick / 10.0 + "");
        }
        text(svg, LEFT + 140, TOP + SIDE + 40, "probability that was given");
        text(svg, LEFT, TOP - 12, "share that was accepted");
    }

    private static void curve(StringBuilder svg, String name, List<ReliabilityBin> bins, int position) {
        var colour = COLOURS.get(position % COLOURS.size());
        var points = new StringBuilder();
        for (var bin : bins) {
            points.append(decimal(x(bin.forecast())))
                    .append(',')
                    .append(decimal(y(bin.observed())))
                    .append(' ');
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"><title>%s: %d cases</title></circle>%n"
                    .formatted(decimal(x(bin.forecast())), decimal(y(bin.observed())), colour, name, bin.count()));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>%n"
                .formatted(points.toString().strip(), colour));
        int row = TOP + 20 + 22 * position;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>%n"
                .formatted(LEFT + SIDE + 20, row - 10, colour));
        text(svg, LEFT + SIDE + 38, row, name);
    }

    private static void text(StringBuilder svg, double x, double y, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" fill=\"#222\">%s</text>%n".formatted(decimal(x), decimal(y), words));
    }

    private static double x(double probability) {
        return LEFT + SIDE * probability;
    }

    private static double y(double probability) {
        return TOP + SIDE * (1 - probability);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
