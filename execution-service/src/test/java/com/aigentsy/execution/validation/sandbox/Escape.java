package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.seccomp.SystemCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way out, as a shell command that succeeds if it led out; {@code inNamespaces} says that its control needs namespaces
 * of its own, in which an unprivileged user is root. {@code call name args} is a system call that succeeds unless the
 * kernel says EPERM or ENOSYS: whatever else it says, the call was reached.
 */
record Escape(String name, boolean inNamespaces, String command) {

    private static final String CALL = """
            call() { number=$1; shift; perl -e '
                my ($n, @a) = @ARGV;
                my $r = syscall($n + 0, map { /^-?[0-9]+$/ ? $_ + 0 : $_ } @a);
                exit($r >= 0 || ($! != 1 && $! != 38) ? 0 : 1)' -- $number "$@"; }
            """;

    /** By kind, each with its escapes. */
    record Kind(String name, List<Escape> escapes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> all() {
        try {
            String[] sections =
                    Files.readString(Path.of("src/test/resources/escapes.txt")).split("(?m)^@@ ");
            return Arrays.stream(sections).filter(section -> !section.isBlank()).map(Escape::kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them tried in turn; each says whether it led out. */
    static String script(List<Escape> escapes) {
        var script = new StringBuilder(CALL);
        escapes.forEach(
                escape -> script.append("if ( %s ) >/dev/null 2>&1; then echo 'ESCAPED %s'; else echo 'held %s'; fi\n"
                        .formatted(escape.numbered(), escape.spoken(), escape.spoken())));
        return script.toString();
    }

    private String spoken() {
        return name.replace("'", "");
    }

    private String numbered() {
        var found = Pattern.compile("\\bcall (\\w+)").matcher(command);
        return found.replaceAll(call -> "call " + number(call.group(1)));
    }

    private static int number(String call) {
        int column = System.getProperty("os.arch").equals("aarch64") ? 2 : 1;
        return (SystemCalls.REFUSED + SystemCalls.WITH_CONDITIONS)
                .lines()
                .map(line -> line.split(" "))
                .filter(row -> row[0].equals(call))
                .mapToInt(row -> Integer.parseInt(row[column]))
                .findFirst()
                .orElseThrow();
    }

    private static Kind kind(String section) {
        List<String> lines = section.lines().toList();
        return new Kind(
                lines.getFirst(),
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(" \\| ", 3))
                        .map(words -> new Escape(words[0], words[1].equals("namespaces"), words[2]))
                        .toList());
    }
}
