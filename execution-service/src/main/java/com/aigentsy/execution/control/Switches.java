package com.aigentsy.execution.control;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The switches as running work sees them: looked at twice a second in the database, so that it does not matter which
 * replica was told. A database that fails, or is silent for four seconds, is a closed switch: longer than one under load
 * takes, because stopping a call costs what it may have been billed.
 */
public final class Switches {

    private static final long LOOK_MILLIS = 500;
    private static final long ANSWER_MILLIS = 4_000;
    private static final Duration END = Duration.ofSeconds(5);

    private final Predicate<String> open;

    /** {@code open} reads whether a control ({@code global}, or a provider's name) lets work through. */
    public Switches(Predicate<String> open) {
        this.open = open;
    }

    /** Work that ends when its thread is interrupted. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        T run() throws E;
    }

    public boolean open(String control) {
        var answer = new FutureTask<>(() -> open.test(control));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /** Runs the work on a thread of its own and interrupts it when the control closes, or when we are interrupted. */
    public <T, E extends Exception> T run(String control, Work<T, E> work) throws E {
        var result = new FutureTask<>(work::run);
        Thread worker = Thread.ofVirtual()
                .name(Thread.currentThread().getName() + "-running")
                .start(result);
        try {
            return await(control, result);
        } catch (ExecutionException e) {
            throw Switches.<E>cause(e);
        } catch (InterruptedException e) {
            throw stopped();
        } finally {
            end(worker);
        }
    }

    private <T> T await(String control, FutureTask<T> result) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                if (!open(control)) {
                    throw new Paused(control);
                }
            }
        }
    }

    /** What the work threw: its own exception, or one that needs no declaration. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E cause(ExecutionException failure) {
        return switch (failure.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            default -> (E) failure.getCause();
        };
    }

    private static CancellationException stopped() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted: the lease was lost, or the service stops");
    }

    private static void end(Thread worker) {
        boolean interrupted = Thread.interrupted();
        worker.interrupt();
        try {
            worker.join(END);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
