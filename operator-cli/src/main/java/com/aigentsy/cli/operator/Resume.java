package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;

/** The operator's verb that lets model calls and effects go on. */
public final class Resume implements Verb {

    @Override
    public String name() {
        return "resume";
    }

    @Override
    public Usage usage() {
        return Usage.plain("lets model calls and effects go on");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        return new KillSwitch(shell).set(true);
    }
}
