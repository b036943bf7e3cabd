package com.aigentsy.cli.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.aigentsy.local.launch.Home;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSimulatedMarketGoesThroughTheBacktest() throws IOException {
        var history = simulated("stationary", 70);

        var json = json(history);

        var champion = json.at("/models/champion");
        assertThat(champion.get("n").asInt())
                .isEqualTo(Files.readAllLines(history).size());
        assertThat(champion.get("brier").asDouble())
                .isLessThan(json.at("/models/base-rate/brier").asDouble());
        assertThat(champion.get("net_value").asDouble())
                .isGreaterThan(json.at("/models/legacy-v1/net_value").asDouble());
        assertThat(champion.get("share_of_hindsight").asDouble()).isBetween(0.3, 1.0);
        assertThat(json.at("/after/n").asInt()).isEqualTo(2_000);
        assertThat(json.at("/after/models/beta-binomial/n").asInt()).isBetween(1, 1_000);
        assertThat(json.get("bad_lines")).isEmpty();
    }

    @Test
    void itsJsonHasTheseKeysAndNoOthers() throws IOException {
        var json = json(simulated("ghosting", 3));

        assertThat(names(json)).containsExactly("models", "after", "bad_lines");
        assertThat(names(json.get("models"))).containsExactly("champion", "beta-binomial", "legacy-v1", "base-rate");
        assertThat(names(json.at("/after"))).containsExactly("n", "models");
        assertThat(names(json.at("/after/models/champion")))
                .containsExactly(
                        "n", "brier", "log_loss", "ece", "calibration_slope", "net_value", "share_of_hindsight");
        assertThat(json.at("/after/models/champion/n").asInt()).isZero();
        assertThat(json.at("/after/models/champion/brier").isNull()).isTrue();
    }

    @Test
    void badLinesAreReportedWithTheirNumberAndSkipped() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(simulated("drift", 2)));
        int good = lines.size();
        lines.add(1, "{\"id\":");
        lines.add(2, "");
        lines.add(lines.get(0));
        var history = write(lines);

        var json = json(history);

        assertThat(json.at("/models/champion/n").asInt()).isEqualTo(good);
        assertThat(json.at("/bad_lines/0/line").asInt()).isEqualTo(2);
        assertThat(json.at("/bad_lines/0/reason").asText()).startsWith("not JSON");
        assertThat(json.at("/bad_lines/1/line").asInt()).isEqualTo(good + 3);
        assertThat(json.at("/bad_lines/1/reason").asText()).isEqualTo("id sim-000000 is already on line 1");
        assertThat(run(new Backtest(), history.toString())).isZero();
        assertThat(printed()).contains("line 2 skipped: not JSON", "All %d cases".formatted(good), "champion");
    }

    @Test
    void smallerCapacityEarnsLess() throws IOException {
        var history = simulated("stationary", 30).toString();

        double many = json(history, "--capacity", "12")
                .at("/models/champion/net_value")
                .asDouble();
        double few = json(history, "--capacity", "2")
                .at("/models/champion/net_value")
                .asDouble();

        assertThat(few).isLessThan(0.7 * many);
    }

    @Test
    void thePlotIsAPictureOfEveryModel() throws IOException {
        var plot = folder.resolve("reliability.svg");

        run(new Backtest(), simulated("stationary", 5).toString(), "--plot", plot.toString());

        assertThat(Files.readString(plot))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .endsWith("</svg>\n")
                .contains(">champion<", ">beta-binomial<", ">legacy-v1<", ">base-rate<");
    }

    @Test
    void withoutOneUsableLineItSaysWhy() throws IOException {
        assertThatThrownBy(
                        () -> run(new Backtest(), folder.resolve("none.jsonl").toString()))
                .isInstanceOf(CommandException.class)
                .hasMessageStartingWith("There is no file");
        assertThatThrownBy(() -> run(new Backtest(), folder.toString())).isInstanceOf(CommandException.class);
        assertThatThrownBy(() -> run(new Backtest(), write(List.of()).toString()))
                .hasMessageEndingWith("is empty: a history has one JSON object a line");
        assertThatThrownBy(() -> run(new Backtest(), write(List.of("x", "{}")).toString()))
                .hasMessageContaining("2 are bad, the first is line 1: not JSON");
    }

    @Test
    void machinesAreToldOfTheBadLinesThoughNoneCanBeUsed() throws IOException {
        var file = write(List.of("x", "{}")).toString();

        assertThatThrownBy(() -> run(new Backtest(), file, "--json")).isInstanceOf(CommandException.class);
        var json = new ObjectMapper().readTree(printed());
        assertThat(json.at("/models/champion/n").asInt()).isZero();
        assertThat(json.at("/models/champion/brier").isNull()).isTrue();
        assertThat(json.get("bad_lines").findValues("line"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 2);
    }

    @Test
    void senselessOptionsAreRefused() {
        assertThatThrownBy(() -> run(new Backtest(), "f", "--capacity", "0")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> run(new Simulate(), "--truth", "rosy", "--days", "1", "--seed", "1"))
                .hasMessage("--truth is stationary | drift | ghosting, not rosy");
        assertThatThrownBy(() -> run(new Simulate(), "--truth", "drift", "--days", "0", "--seed", "1"))
                .hasMessage("--days is a whole number from 1 to 3650, not 0");
        assertThatThrownBy(() -> run(new Simulate(), "--truth", "drift", "--days", "1"))
                .hasMessage("needs --seed");
    }

    @Test
    void theOraclesProbabilitiesLieBesideTheHistory() throws IOException {
        var history = simulated("ghosting", 3);
        var truth = Files.readAllLines(folder.resolve("ghosting.jsonl.truth.jsonl"));

        assertThat(truth).hasSameSizeAs(Files.readAllLines(history));
        var first = new ObjectMapper().readTree(truth.getFirst());
        assertThat(first.get("id").asText()).isEqualTo("sim-000000");
        assertThat(first.get("p_accepted").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.get("p_paid_if_accepted").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void withoutAFileTheHistoryIsPrinted() throws IOException {
        var truth = folder.resolve("oracle.jsonl");

        run(new Simulate(), "--truth", "drift", "--days", "2", "--seed", "5", "--oracle", truth.toString());

        assertThat(printed().lines())
                .hasSameSizeAs(Files.readAllLines(truth))
                .allMatch(line -> line.startsWith("{\"id\""));
    }

    private Path simulated(String truth, int days) {
        var file = folder.resolve(truth + ".jsonl");
        run(new Simulate(), "--truth", truth, "--days", "" + days, "--seed", "5", "--out", file.toString());
        return file;
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("written.jsonl"), lines);
    }

    private JsonNode json(Path history) throws IOException {
        return json(history.toString());
    }

    private JsonNode json(String history, String... options) throws IOException {
        var words = new ArrayList<>(List.of(history, "--json"));
        words.addAll(List.of(options));
        run(new Backtest(), words.toArray(String[]::new));
        return new ObjectMapper().readTree(printed());
    }

    private static List<String> names(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(Verb verb, String... words) {
        out.reset();
        var shell = new Shell(
                folder,
                Home.of(folder, Map.of()),
                Map.of(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return verb.run(shell, Arguments.parse(List.of(words), verb.usage()));
    }
}
