package com.aigentsy.pipeline.crash;

import com.aigentsy.pipeline.harness.AotCaches;
import com.aigentsy.pipeline.harness.WorldSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Visits every crash point in real processes and asks the oracle after each:
 * {@code CrashMatrix [--times N] [--points E5,I3] [--results FILE]}. One line of JSON per visit is appended to the file;
 * the exit code is 0 when every point was met and every invariant held.
 */
public final class CrashMatrix {

    /** Services start twice a visit; from so many visits on, training their caches first saves time. */
    private static final int WORTH_TRAINING = 100;

    private final Options options;
    private final List<TrialResult> results = new ArrayList<>();

    private CrashMatrix(Options options) {
        this.options = options;
    }

    private record Options(int times, Set<String> points, Path results) {

        static Options of(String[] arguments) {
            int times = 1;
            Set<String> points = Set.of();
            Path results = Path.of("target", "crash-matrix.jsonl");
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--times" -> times = Integer.parseInt(arguments[i + 1]);
                    case "--points" -> points = Set.of(arguments[i + 1].split(","));
                    case "--results" -> results = Path.of(arguments[i + 1]);
                    default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
                }
            }
            return new Options(times, points, results.toAbsolutePath());
        }
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.WARNING);
        var matrix = new CrashMatrix(Options.of(arguments));
        matrix.run();
        System.exit(matrix.summary() ? 0 : 1);
    }

    /** In one world, until something breaks in it: what comes next must not suffer from that. */
    private void run() throws IOException {
        var left = new ArrayDeque<>(trials());
        while (!left.isEmpty()) {
            Path folder = Files.createTempDirectory("crash-matrix");
            System.out.println("A world in " + folder);
            try (var laboratory = new Laboratory(settings(folder))) {
                boolean whole = true;
                while (whole && !left.isEmpty()) {
                    var result = laboratory.run(left.pop());
                    keep(result);
                    whole = result.passed();
                }
            }
        }
    }

    private List<Trial> trials() {
        return IntStream.range(0, options.times())
                .mapToObj(Catalogue::round)
                .flatMap(List::stream)
                .filter(trial -> options.points().isEmpty() || options.points().contains(trial.point()))
                .toList();
    }

    private WorldSettings settings(Path folder) {
        var settings = WorldSettings.in(folder.resolve("world"));
        if (trials().size() < WORTH_TRAINING) {
            return settings;
        }
        var caches = new AotCaches(Path.of("target", "aot"));
        caches.train(folder.resolve("training"));
        return settings.jvmOptions(caches::use);
    }

    private void keep(TrialResult result) {
        results.add(result);
        System.out.println(result.line());
        try {
            Files.createDirectories(options.results().getParent());
            Files.writeString(
                    options.results(), result.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everything held. Zero failures in n visits bound the rate of failure at 3/n, no more. */
    private boolean summary() {
        var met = results.stream().filter(result -> result.happened().met()).toList();
        System.out.printf(
                "%d visits, %d met their point: %d duplicates, %d lost, %d stuck, %d other breaches; rate below %.4f%n",
                results.size(),
                met.size(),
                met.stream()
                        .mapToInt(result -> result.verdict().duplicates().size())
                        .sum(),
                met.stream().mapToInt(result -> result.verdict().lost().size()).sum(),
                met.stream().mapToInt(result -> result.verdict().stuck().size()).sum(),
                met.stream()
                        .mapToInt(result -> result.verdict().breaches().size())
                        .sum(),
                3.0 / met.size());
        results.stream().filter(result -> !result.passed()).forEach(result -> System.out.println(result.json()));
        return results.stream().allMatch(TrialResult::passed);
    }
}
