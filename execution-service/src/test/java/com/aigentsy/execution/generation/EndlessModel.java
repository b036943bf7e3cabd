package com.aigentsy.execution.generation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/** A call that takes for ever; {@code then} happens while it does. */
final class EndlessModel implements LanguageModel {

    private final String provider;
    private final Runnable then;
    volatile boolean interrupted;

    EndlessModel(String provider, Runnable then) {
        this.provider = provider;
        this.then = then;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public String name() {
        return "m";
    }

    @Override
    public Reply ask(Prompt prompt) {
        then.run();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        throw new CancellationException();
    }
}
