package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.sandbox.limits.Cages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox lives no longer than whoever started it wants it. */
class SandboxEndIT {

    @TempDir
    Path tree;

    private Sandbox.Run run(String script) {
        return SmallSandbox.run(tree, script);
    }

    @Test
    void diesWithItsParent() throws Exception {
        String mark = "mark-" + UUID.randomUUID();
        Process host = SandboxHost.running(tree, ": " + mark + "\nsleep 600").start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> SmallSandbox.processesWith("bwrap", mark) >= 2);
        host.destroyForcibly().waitFor();
        SmallSandbox.awaitNoProcessWith(mark);
        StagedRepository.removeOrphans();
        Cages.best();
        assertThat(SmallSandbox.leftovers(host.pid())).isEmpty();
    }

    @Test
    void stopsWhenInterrupted() {
        String mark = "mark-" + UUID.randomUUID();
        var caught = new CompletableFuture<Throwable>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                run(": " + mark + "\nsleep 15");
            } catch (CancellationException e) {
                caught.complete(e);
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> SmallSandbox.processesWith("bwrap", mark) >= 2);
        worker.interrupt();
        assertThat(caught).succeedsWithin(Duration.ofSeconds(2));
        SmallSandbox.awaitNoProcessWith(mark);
    }
}
