package com.aigentsy.execution.repository;

import java.time.Duration;

/** What a clone may take: bytes of objects over the wire and on disk, bytes and number of files, time. */
public record RepositoryLimits(long packBytes, long treeBytes, int files, Duration timeout) {

    private static final long MEBIBYTE = 1024L * 1024;

    public static RepositoryLimits standard() {
        return new RepositoryLimits(200 * MEBIBYTE, 300 * MEBIBYTE, 20_000, Duration.ofSeconds(120));
    }
}
