package com.aigentsy.judgement;

import com.aigentsy.judgement.pricing.GoldenPrice;
import com.aigentsy.judgement.scoring.GoldenScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Checks whole golden files, line by line, outside the ordinary suite:
 *
 * <pre>java -cp judgement/target/classes:judgement/target/test-classes com.aigentsy.judgement.GoldenCheck FOLDER</pre>
 */
public final class GoldenCheck {

    private static final int SHOWN = 10;

    private GoldenCheck() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: GoldenCheck FOLDER (with legacy-v1-score.jsonl and legacy-v1-price.jsonl)");
            System.exit(2);
        }
        Path folder = Path.of(arguments[0]);
        boolean scores = passes(existing(folder, "legacy-v1-score.jsonl"), GoldenScore::differences);
        boolean prices = passes(existing(folder, "legacy-v1-price.jsonl"), GoldenPrice::differences);
        System.exit(scores && prices ? 0 : 1);
    }

    private static Path existing(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            System.err.println("cannot read " + file + ": name the folder that holds the golden files");
            System.exit(2);
        }
        return file;
    }

    private static boolean passes(Path file, Function<GoldenLine, List<String>> check) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(GoldenLine::parse)
                .toList();
        var wrong = lines.stream().filter(line -> !check.apply(line).isEmpty()).toList();
        wrong.stream().limit(SHOWN).forEach(line -> System.out.println(check.apply(line) + " in " + line.text()));
        System.out.printf("%s: %d passed, %d failed%n", file.getFileName(), lines.size() - wrong.size(), wrong.size());
        return wrong.isEmpty() && !lines.isEmpty();
    }
}
