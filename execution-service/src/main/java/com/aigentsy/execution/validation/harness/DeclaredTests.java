package com.aigentsy.execution.validation.harness;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command a repository declares for its tests in {@code .aigentsy.yml}:
 *
 * <pre>
 * test:
 *   command: ./run-tests.sh --all
 *   reports: out/*.xml
 * </pre>
 *
 * Read from the base commit only, so that a change cannot declare itself right. {@code reports} may be left out.
 */
final class DeclaredTests {

    static final String FILE = ".aigentsy.yml";

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s+command:[ \\t]*(\\S.*?)[ \\t]*$");
    private static final Pattern REPORTS = Pattern.compile("(?m)^\\s+reports:[ \\t]*([\\w*./ -]+?)[ \\t]*$");

    private DeclaredTests() {}

    static Optional<Harness> in(Path base) {
        String text = Sources.text(base.resolve(FILE));
        Matcher command = COMMAND.matcher(text);
        if (!text.startsWith("test:") && !text.contains("\ntest:") || !command.find()) {
            return Optional.empty();
        }
        String words = unquoted(command.group(1));
        Matcher reports = REPORTS.matcher(text);
        return Optional.of(Harness.program(words, words).leaving(reports.find() ? reports.group(1) : ""));
    }

    private static String unquoted(String words) {
        boolean quoted = words.length() > 1 && words.matches("'.*'|\".*\"");
        return quoted ? words.substring(1, words.length() - 1) : words;
    }
}
