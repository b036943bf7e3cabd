package com.aigentsy.cli.demo;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.CommandException;
import com.aigentsy.cli.OperatorApi;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;
import com.aigentsy.cli.stack.DetachedStack;
import com.aigentsy.cli.stack.Down;
import com.aigentsy.local.launch.StackState;
import com.aigentsy.local.launch.World;
import java.util.List;

/** The whole job from nothing: starts the stack if none runs, finds work, does it, hands it in, closes the books. */
public final class Demo implements Verb {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of(),
                List.of("--keep"),
                List.of(),
                "the main job from nothing, told as it happens; --keep leaves the stack running");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        refuseTheRealWorld(shell);
        var running = StackState.running(shell.home()).filter(StackState::ready);
        running.ifPresent(Demo::refuseTheRealWorld);
        var state = running.orElseGet(() -> begin(shell));
        boolean stop = running.isEmpty() && !arguments.has("--keep");
        var stopper = new Thread(() -> Down.stop(state));
        if (stop) {
            Runtime.getRuntime().addShutdownHook(stopper);
        }
        try (var api = new OperatorApi(state)) {
            return new DemoRun(shell, state, api).run(!stop);
        } finally {
            if (stop && Runtime.getRuntime().removeShutdownHook(stopper)) {
                Down.stop(state);
            }
        }
    }

    private static StackState begin(Shell shell) {
        shell.out().println("Starting everything on this machine: a message broker, a database, a code forge with");
        shell.out().println("real git repositories, a model server with scripted answers, and the five services");
        return new DetachedStack(shell).start();
    }

    private static void refuseTheRealWorld(Shell shell) {
        var elsewhere = new World(shell.environment()).elsewhere();
        if (!elsewhere.isEmpty()) {
            throw new CommandException("a demo approves by itself, so it never leaves this machine, but " + elsewhere
                    + " does. Unset it, or use ./aigentsy up and approve by hand.");
        }
    }

    /** It was started for the real world, whatever this shell's environment says now. */
    private static void refuseTheRealWorld(StackState running) {
        if (!running.world().equals("local")) {
            throw new CommandException("a demo approves by itself, and what runs here works for the real world."
                    + " Stop it first (./aigentsy down), or set AIGENTSY_HOME to another folder.");
        }
    }
}
