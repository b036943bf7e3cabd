package com.aigentsy.execution.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Stops a fetch that takes too long or brings too much; asked by JGit while objects arrive. */
final class FetchLimit extends EmptyProgressMonitor {

    private static final int CHECK_EVERY = 256;

    private final Path directory;
    private final RepositoryLimits limits;
    private final long deadline;
    private int updates;
    private boolean over;

    FetchLimit(Path directory, RepositoryLimits limits) {
        this.directory = directory;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.timeout().toNanos();
    }

    @Override
    public void update(int completed) {
        if (++updates % CHECK_EVERY == 0) {
            over |= bytes() > limits.packBytes();
        }
    }

    @Override
    public boolean isCancelled() {
        return over || System.nanoTime() > deadline;
    }

    private long bytes() {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | java.io.UncheckedIOException vanished) {
            return 0;
        }
    }
}
