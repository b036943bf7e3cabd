package com.aigentsy.cli.stack;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.aigentsy.local.launch.StackState;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the stack of this home; its state stays. */
public final class Down implements Verb {

    @Override
    public String name() {
        return "down";
    }

    @Override
    public Usage usage() {
        return Usage.plain("stops the stack; its state stays");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var running = StackState.running(shell.home());
        if (running.isEmpty()) {
            shell.out().println("No stack runs on " + shell.home().root());
            return 0;
        }
        stop(running.get());
        shell.out().println("Stopped");
        return 0;
    }

    public static void stop(StackState state) {
        var process = ProcessHandle.of(state.pid());
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(75, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.get().destroyForcibly();
            throw new CommandException(
                    "The stack, process " + state.pid() + ", did not stop in time and was killed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
