package com.aigentsy.cli.demo;

import com.aigentsy.cli.Shell;
import com.aigentsy.local.launch.StackState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of it all: found, filtered, skipped, worked on, won, lost, spent, and where to look for more. */
record ClosingTable(Shell shell, StackState state, Journeys journeys) {

    /** What a run ended with. {@code handInsBefore} were there before it; {@code staysUp}: the stack goes on running. */
    record Closing(DiscoveryRun run, Books books, int handInsBefore, Duration elapsed, boolean staysUp) {}

    private static final List<String> OUTCOMES =
            List.of("won", "lost", "rejected", "failed", "skipped", "expired", "withdrawn", "superseded");

    void print(Closing closing) {
        var style = new Style(shell.terminal());
        say("");
        say(style.heading("What came of it"));
        say("(a local scenario: repositories, people and money are made up; nothing was earned)");
        found(closing.run());
        row(
                "worked on",
                String.valueOf(journeys.all().stream().filter(Journey::workedOn).count()));
        OUTCOMES.forEach(this::outcome);
        row("spent", spent());
        row(
                "elapsed",
                "%d min %02d s"
                        .formatted(
                                closing.elapsed().toMinutes(), closing.elapsed().toSecondsPart()));
        row("books", closing.books().line());
        again(closing);
        problems(closing);
        WhereToLook.print(shell, state, closing.staysUp());
    }

    private void found(DiscoveryRun run) {
        row(
                "found",
                run.total("found") + " listings in this run, " + run.total("duplicate")
                        + " of them known before or found twice");
        Map<String, List<String>> byReason = run.filtered().stream()
                .collect(Collectors.groupingBy(
                        DiscoveryRun.Filtered::reason,
                        TreeMap::new,
                        Collectors.mapping(DiscoveryRun.Filtered::title, Collectors.toList())));
        row("filtered", run.filtered().size() + " never became an opportunity");
        byReason.forEach((reason, titles) -> titles.forEach(title -> detail(reason, title)));
        row("pursued", journeys.all().size() + " opportunities in all, earlier runs included");
    }

    private void outcome(String outcome) {
        var those = journeys.all().stream()
                .filter(journey -> journey.outcome().equals(outcome))
                .toList();
        if (those.isEmpty()) {
            return;
        }
        var value = outcome.equals("won")
                ? ", won value "
                        + Money.sum(those.stream()
                                .flatMap(journey -> journey.value().stream())
                                .toList())
                : "";
        row(outcome, those.size() + value);
        those.forEach(journey -> detail(journey.reason(), journey.title()));
    }

    private String spent() {
        var cost = journeys.all().stream().map(Journey::modelCostUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
        int calls = journeys.all().stream().mapToInt(Journey::modelCalls).sum();
        int unanswered =
                journeys.all().stream().mapToInt(Journey::unansweredCalls).sum();
        return "%s USD on %d model calls, at the providers' list prices (not real money here); %d unanswered"
                .formatted(cost.setScale(4, RoundingMode.HALF_UP).toPlainString(), calls, unanswered);
    }

    private void again(Closing closing) {
        if (closing.run().total("published") == 0 && closing.handInsBefore() > 0) {
            int fresh = journeys.handIns() - closing.handInsBefore();
            row("again", fresh == 0 ? "nothing new, so nothing was submitted again" : fresh + " SUBMITTED AGAIN");
        }
    }

    private void problems(Closing closing) {
        closing.run().errors().forEach(error -> row("problem", error));
        journeys.all().stream()
                .filter(journey -> !journey.ended())
                .forEach(journey -> row("open", journey.stage() + ": " + journey.title()));
    }

    private void row(String name, String text) {
        say("  " + new Style(shell.terminal()).word(name) + " " + text);
    }

    private void detail(String reason, String title) {
        say("               %-34s %s".formatted(Narrator.shorten(reason, 34), Narrator.shorten(title, 70)));
    }

    private void say(String line) {
        shell.out().println(line);
    }
}
