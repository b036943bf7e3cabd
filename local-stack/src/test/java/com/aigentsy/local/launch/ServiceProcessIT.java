package com.aigentsy.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {

    @TempDir
    Path dir;

    @Test
    void aServiceThatDiesIsStartedAgainAndEndsWithItsLauncher() throws Exception {
        var home = new Home(dir);
        home.createLogs();
        try (var service = ServiceProcess.start("dying", shell("echo alive; exit 3", home.log("dying")), home)) {
            await(() -> service.restarts() >= 2);
            assertThat(Files.readString(home.log("dying"))).startsWith("alive\nalive\n");
        }
        var staying = ServiceProcess.start("staying", shell("exec sleep 60", home.log("staying")), home);
        await(() -> Files.exists(home.pid("staying")));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(home.pid("staying"))))
                .orElseThrow();

        staying.close();

        assertThat(child.isAlive()).isFalse();
    }

    private static ProcessBuilder shell(String script, Path log) {
        return new ProcessBuilder("/bin/sh", "-c", script).redirectOutput(Redirect.appendTo(log.toFile()));
    }

    @Test
    void aSecondStackOnOneHomeIsAClearError() throws Exception {
        var home = new Home(dir);
        var lock = HomeLock.take(home);
        assertThat(HomeLock.held(home)).isTrue();
        assertThat(heldByAnother(home)).isTrue();
        assertThatThrownBy(() -> HomeLock.take(home)).hasMessageContaining("A stack already runs on " + dir);
        lock.close();
        assertThat(HomeLock.held(home)).isFalse();
    }

    /** Asked by another process, because the operating system keeps a process's own locks from it. */
    private static boolean heldByAnother(Home home) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = Files.writeString(home.root().resolve("Held.java"), """
                void main(String[] home) {
                    System.exit(com.aigentsy.local.launch.HomeLock.held(
                            new com.aigentsy.local.launch.Home(java.nio.file.Path.of(home[0]))) ? 42 : 0);
                }
                """);
        var classes = System.getProperty("java.class.path");
        return new ProcessBuilder(
                                java,
                                "-cp",
                                classes,
                                source.toString(),
                                home.root().toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 42;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
