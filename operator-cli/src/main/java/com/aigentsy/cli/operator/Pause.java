package com.aigentsy.cli.operator;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.Verb;

/** The operator's verb that stops every model call and every effect, in execution and in the gateway. */
public final class Pause implements Verb {

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public Usage usage() {
        return Usage.plain("stops every model call and every effect, in execution and in the gateway");
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        return new KillSwitch(shell).set(false);
    }
}
