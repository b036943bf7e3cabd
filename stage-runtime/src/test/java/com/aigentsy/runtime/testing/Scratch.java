package com.aigentsy.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;

/** Folders that outlive a test and not the process it runs in. */
public final class Scratch {

    private static final int TRIES = 50;
    private static final long PAUSE_NANOS = 100_000_000;

    private Scratch() {}

    public static Path folder(String name) {
        return folder(name, () -> {});
    }

    /** Whatever works in it is ended first: a broker whose files vanish halts the process. */
    static Path folder(String name, Runnable ending) {
        try {
            Path folder = Files.createTempDirectory("aigentsy-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ending.run();
                delete(folder);
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What ends at the same moment may write to the last. */
    private static void delete(Path folder) {
        for (int tries = 0; tries < TRIES && !gone(folder); tries++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean gone(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
            return true;
        } catch (IOException | UncheckedIOException stillWritten) {
            return Files.notExists(folder);
        }
    }
}
