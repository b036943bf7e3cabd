package com.aigentsy.cli.stack;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.StackLog;
import com.aigentsy.cli.Verb;
import com.aigentsy.local.launch.Stack;
import com.aigentsy.local.launch.StackSettings;
import com.aigentsy.local.launch.StackState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the local stack, here until Ctrl-C or detached, and says where everything is. */
public final class Up implements Verb {

    private static final Duration STOP = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "up";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of(),
                List.of("--detach"),
                List.of("--replicas"),
                "starts the local stack, waits until it is ready and prints every address; approves nothing."
                        + " Replicas as in execution=2,gateway=2");
    }

    @Override
    public int run(Shell given, Arguments arguments) {
        var shell = arguments.one("--replicas").map(given::withReplicas).orElse(given);
        if (arguments.has("--detach")) {
            var state = new DetachedStack(shell).start();
            Addresses.print(shell.out(), state);
            shell.out().println("Stop it with ./aigentsy down");
            return 0;
        }
        return stay(shell);
    }

    private static int stay(Shell shell) {
        StackLog.toFile(shell.home().log("stack"));
        var stopped = new CountDownLatch(1);
        try {
            var settings = StackSettings.of(shell.repository(), shell.environment());
            var stack = Stack.start(settings, line -> shell.out().println("  " + line));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shell, stack)));
        } catch (RuntimeException | Error e) {
            shell.err().println("The local stack did not start: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
        Addresses.print(shell.out(), StackState.running(shell.home()).orElseThrow());
        shell.out().println("Ctrl-C stops it");
        awaitEver(stopped);
        return 0;
    }

    private static void stop(Shell shell, Stack stack) {
        var halt = Thread.ofPlatform().daemon().start(() -> haltAfter(STOP));
        shell.out().println("Stopping…");
        stack.close();
        shell.out().println("Stopped");
        halt.interrupt();
    }

    private static void haltAfter(Duration limit) {
        try {
            Thread.sleep(limit);
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEver(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
