package com.aigentsy.pipeline.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be sent; {@code STOP} freezes it until {@code CONT}. */
public enum Signal {
    KILL,
    TERM,
    STOP,
    CONT;

    void send(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), String.valueOf(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send " + this + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
