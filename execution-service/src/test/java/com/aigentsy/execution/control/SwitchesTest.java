package com.aigentsy.execution.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    private final CountDownLatch started = new CountDownLatch(1);
    private final CompletableFuture<String> ending = new CompletableFuture<>();

    /** Runs until somebody interrupts it. */
    private String endless() throws InterruptedException {
        started.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            ending.complete("interrupted");
            throw e;
        }
    }

    private CompletableFuture<Throwable> running(Predicate<String> open, AtomicReference<Thread> thread) {
        var thrown = new CompletableFuture<Throwable>();
        thread.set(Thread.ofVirtual().start(() -> {
            try {
                new Switches(open).run("anthropic", this::endless);
            } catch (Exception e) {
                thrown.complete(e);
            }
        }));
        return thrown;
    }

    @Test
    void returnsWhatTheWorkReturnsAndThrowsWhatItThrows() throws Exception {
        var switches = new Switches(name -> true);
        assertThat(switches.<String, RuntimeException>run("global", () -> "done"))
                .isEqualTo("done");
        assertThatThrownBy(() -> switches.run("global", () -> {
                    throw new IOException("its own");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("its own");
    }

    @Test
    void endsRunningWorkWithinTwoSecondsOfItsSwitchBeingClosed() throws InterruptedException {
        var closed = new CompletableFuture<String>();
        var thrown = running(name -> !closed.isDone(), new AtomicReference<>());
        started.await();
        closed.complete("by another replica");
        assertThat(thrown).succeedsWithin(TWO_SECONDS).isInstanceOf(Paused.class);
        assertThat(ending).isCompletedWithValue("interrupted");
    }

    @Test
    void takesADatabaseThatDoesNotAnswerForAClosedSwitch() {
        var thrown = running(
                name -> {
                    new CompletableFuture<Boolean>().join();
                    return true;
                },
                new AtomicReference<>());
        assertThat(thrown).succeedsWithin(Duration.ofSeconds(8)).isInstanceOf(Paused.class);
    }

    @Test
    void takesADatabaseThatFailsForAClosedSwitch() {
        var switches = new Switches(name -> {
            throw new IllegalStateException("connection refused");
        });
        assertThat(switches.open("global")).isFalse();
    }

    @Test
    void endsTheWorkWhenTheLeaseIsLost() throws InterruptedException {
        var thread = new AtomicReference<Thread>();
        var thrown = running(name -> true, thread);
        started.await();
        thread.get().interrupt();
        assertThat(thrown).succeedsWithin(TWO_SECONDS).isInstanceOf(CancellationException.class);
        assertThat(ending).isCompletedWithValue("interrupted");
    }
}
