package com.aigentsy.execution.validation.sandbox.limits;

import java.time.Duration;

/**
 * Sizes in bytes. {@code disk} is what the writable copy of the repository may grow to, and any single file; {@code
 * temporary} the same for /tmp; {@code output} is how much of what is printed is kept.
 */
public record Limits(Duration time, long memory, int processes, int cpus, long disk, long temporary, int output) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** What a small repository's tests need: 120 s, 1 GiB, 256 threads, 2 CPUs, 512 MiB of disk. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(120), 1024 * MEBIBYTE, 256, 2, 512 * MEBIBYTE, 256 * MEBIBYTE, (int) MEBIBYTE);
    }

    public Limits withTime(Duration other) {
        return new Limits(other, memory, processes, cpus, disk, temporary, output);
    }

    public Limits withCpus(int other) {
        return new Limits(time, memory, processes, other, disk, temporary, output);
    }

    /** What is kept in memory beside the run itself does not count against it. */
    public Limits withMoreMemory(long bytes) {
        return new Limits(time, memory + bytes, processes, cpus, disk, temporary, output);
    }
}
