package com.aigentsy.pipeline.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether the harness would notice: six mistakes, each planted into a copy of the repository, built there, and provoked.
 * The same provocation must leave the code as it is unharmed: {@code PlantedBugs [--only NAME] [--results FILE]}.
 */
final class PlantedBugs {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("aigentsy.root", "..")).toAbsolutePath().normalize();
    private static final int UNHARMED = 0;
    private static final int CAUGHT = 1;
    private static final int SHOWN = 3;

    private final ScratchCopy copy;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Object> caught = new LinkedHashMap<>();

    private PlantedBugs(ScratchCopy copy) {
        this.copy = copy;
    }

    public static void main(String[] words) {
        var options = Options.of(words, "only");
        var names = options.given().containsKey("only")
                ? List.of(options.given().get("only").split(","))
                : PlantedBug.NAMES;
        System.exit(judged(names).say(options.results()));
    }

    private static Finding judged(List<String> names) {
        try (var copy = ScratchCopy.of(REPOSITORY)) {
            var bugs = new PlantedBugs(copy);
            names.forEach(name -> bugs.judge(PlantedBug.named(name)));
            return new Finding("planted-bugs", bugs.caught, bugs.violations);
        }
    }

    private void judge(PlantedBug bug) {
        System.out.println(bug.name() + ": " + bug.mistake());
        var unharmed = provoke(bug.name());
        if (unharmed.code() != UNHARMED) {
            violations.add(bug.name() + ": the code as it is does not pass its scenario: " + unharmed.words());
        }
        bug.plant(copy.root());
        copy.build(bug.service());
        var harmed = provoke(bug.name());
        bug.remove(copy.root());
        copy.takeBuilt(bug.service());
        caught.put(bug.name(), harmed.code() == CAUGHT ? "caught" : "MISSED");
        System.out.println("  " + caught.get(bug.name()) + ": " + harmed.words());
        if (harmed.code() != CAUGHT) {
            violations.add(bug.name() + " was not caught: " + harmed.words());
        }
    }

    private record Told(int code, String words) {}

    /** In a process of its own, because the services it starts are those of the copy. */
    private Told provoke(String name) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var output = Files.createTempFile(copy.root(), name, ".txt");
            var process = new ProcessBuilder(
                            java,
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Daigentsy.root=" + copy.root(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Provocations.class.getName(),
                            name)
                    .directory(copy.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int code = process.waitFor();
            return new Told(code, found(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its verdict and the first things it found, or its last words where it came to no verdict. */
    private static String found(Path output) throws IOException {
        var lines = Files.readAllLines(output);
        int verdict = IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).startsWith("provoked"))
                .findFirst()
                .orElse(Math.max(0, lines.size() - SHOWN));
        return lines.stream().skip(verdict).limit(SHOWN).map(String::strip).collect(Collectors.joining(" / "));
    }
}
