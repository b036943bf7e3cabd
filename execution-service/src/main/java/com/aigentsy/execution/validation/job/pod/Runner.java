package com.aigentsy.execution.validation.job.pod;

import com.aigentsy.execution.validation.sandbox.limits.CappedOutput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the tests as the first process of their container, keeps what they print within a bound, stops them at their limits
 * and prints one result. When it ends, the kernel ends whatever they left running.
 */
public final class Runner {

    private static final int FLOOD = 64;
    private static final int REPORT_BYTES = 500_000;
    private static final int STOPPED = 137;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration REST = Duration.ofSeconds(2);

    /** dash and bash name the limit of processes differently. */
    private static final String START = """
            ulimit -c 0; ulimit -n 1024; ulimit -f %d
            ulimit -u %d 2>/dev/null || ulimit -p %<d || exit 125
            [ -z "$1" ] || rm -f $1
            shift
            exec "$@"
            """;

    private final Bounds bounds;
    private final Path folder;

    /** {@code file} is the size of the largest file, in bytes; {@code output} is how much of what is printed is kept. */
    record Bounds(Duration time, int output, long file, int processes) {

        private static Bounds of(String words) {
            String[] numbers = words.split(",");
            return new Bounds(
                    Duration.ofSeconds(Long.parseLong(numbers[0])),
                    Integer.parseInt(numbers[1]),
                    Long.parseLong(numbers[2]),
                    Integer.parseInt(numbers[3]));
        }
    }

    private record Ending(String output, int exitCode, String stopped) {}

    private Runner(Bounds bounds, Path folder) {
        this.bounds = bounds;
        this.folder = folder;
    }

    /**
     * Arguments: limits ({@code seconds,bytes of output,bytes of a file,processes}), the folder, the pattern of reports,
     * the environment as {@code NAME=value}, {@code --}, the command.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        int split = words.indexOf("--");
        var runner = new Runner(Bounds.of(words.get(0)), Path.of(words.get(1)));
        Ending ending = runner.run(words.get(2), words.subList(3, split), words.subList(split + 1, words.size()));
        var result = new Result(ending.output(), runner.reports(words.get(2)), ending.stopped());
        System.out.print(result.framed());
        System.out.flush();
        Runtime.getRuntime().halt(ending.exitCode());
    }

    private Ending run(String reports, List<String> environment, List<String> tests)
            throws IOException, InterruptedException {
        Process process = start(reports, environment, tests);
        var output = new CappedOutput(bounds.output());
        Thread reader = Thread.ofVirtual().start(() -> output.drain(process.getInputStream()));
        long deadline = System.nanoTime() + bounds.time().toNanos();
        String stopped = "";
        while (stopped.isEmpty() && !process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            stopped = reasonToStop(output, deadline);
        }
        end(process);
        reader.join(REST);
        return new Ending(output.text(), stopped.isEmpty() ? process.exitValue() : STOPPED, stopped);
    }

    private String reasonToStop(CappedOutput output, long deadline) {
        if (System.nanoTime() > deadline) {
            return "time limit of " + bounds.time().toSeconds() + " s";
        }
        long most = (long) FLOOD * bounds.output();
        return output.total() > most ? "output limit of " + most + " bytes" : "";
    }

    private Process start(String reports, List<String> environment, List<String> tests) throws IOException {
        var words = new ArrayList<String>();
        words.addAll(
                List.of("/bin/sh", "-c", START.formatted(bounds.file() / 512, bounds.processes()), "tests", reports));
        words.addAll(tests);
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        environment.forEach(variable -> {
            int equals = variable.indexOf('=');
            builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
        });
        return builder.start();
    }

    /** The shell first, or it would have something to say about the others. */
    private static void end(Process process) {
        List<ProcessHandle> descendants = process.toHandle().descendants().toList();
        process.toHandle().destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whatever the pattern names now, for as long as a pipe or a device in its place is worth waiting. */
    private String reports(String pattern) throws IOException, InterruptedException {
        if (pattern.isEmpty()) {
            return "";
        }
        Process process = new ProcessBuilder(
                        "/bin/sh", "-c", "cat $1 2>/dev/null | head -c " + REPORT_BYTES, "sh", pattern)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        var text = new CappedOutput(2 * REPORT_BYTES);
        Thread reader = Thread.ofVirtual().start(() -> text.drain(process.getInputStream()));
        process.waitFor(REST.toMillis(), TimeUnit.MILLISECONDS);
        end(process);
        reader.join(REST);
        return text.text();
    }
}
