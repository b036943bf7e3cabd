package com.aigentsy.local.forge.maintainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxIT {

    @TempDir
    Path folder;

    @Test
    void withoutBubblewrapNothingRuns() {
        Path evidence = folder.resolve("ran");
        TestRun run =
                new Sandbox(List.of(folder), Duration.ofSeconds(5)).run(folder, List.of("touch", evidence.toString()));
        assertThat(run)
                .isInstanceOfSatisfying(
                        TestRun.NotRun.class,
                        notRun -> assertThat(notRun.reason()).contains("apt-get install bubblewrap"));
        assertThat(evidence).doesNotExist();
    }

    @Test
    void theExitCodeAndTheLastWordsComeBack() {
        TestRun run = new Sandbox().run(folder, List.of("sh", "-c", "echo broken; exit 7"));
        assertThat(run).isEqualTo(new TestRun.Failed(7, "broken"));
        assertThat(new Sandbox().run(folder, List.of("true"))).isEqualTo(new TestRun.Passed());
    }

    @Test
    void aCommandThatIsNotThereFails() {
        assertThat(new Sandbox().run(folder, List.of("no-such-command"))).isInstanceOf(TestRun.NotRun.class);
    }

    @Test
    void whatDoesNotEndIsEnded() {
        Duration limit = Duration.ofMillis(300);
        TestRun run = new Sandbox(List.of(Path.of("/usr/bin")), limit)
                .run(folder, List.of("sh", "-c", "while true; do date >> beat; done"));
        assertThat(run).isEqualTo(new TestRun.TimedOut(limit));
        Instant end = Instant.now().plusSeconds(10);
        while (ProcessHandle.allProcesses().anyMatch(SandboxIT::beats)) {
            assertThat(Instant.now()).as("still beating").isBefore(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean beats(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("date >> " + "beat");
    }

    @Test
    void thereIsNoNetwork() {
        TestRun run = new Sandbox().run(folder, List.of("sh", "-c", "grep -c : /proc/net/dev; exit 1"));
        assertThat(run).isEqualTo(new TestRun.Failed(1, "1"));
    }
}
