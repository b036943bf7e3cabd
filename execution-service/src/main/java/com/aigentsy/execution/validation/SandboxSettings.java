package com.aigentsy.execution.validation;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the sandbox's tools are and how much one run may use. {@code mavenRepository} is an offline cache that is bound
 * read-only for Maven builds; without one, only Maven projects without any plugin or dependency could run.
 */
public record SandboxSettings(
        Path bubblewrap, Path javaHome, @Nullable Path mavenRepository, Limits limits) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** The running JDK, bubblewrap where distributions put it, and the standard limits. */
    public static SandboxSettings standard() {
        return new SandboxSettings(
                Path.of("/usr/bin/bwrap"), Path.of(System.getProperty("java.home")), null, Limits.standard());
    }

    public SandboxSettings withLimits(Limits other) {
        return new SandboxSettings(bubblewrap, javaHome, mavenRepository, other);
    }

    public SandboxSettings withTimeLimit(Duration time) {
        return withLimits(limits.withTime(time));
    }

    /**
     * Sizes in bytes. {@code disk} is what the writable copy of the repository may grow to, {@code temporary} the same
     * for /tmp; {@code output} is how much of what the tests print is kept.
     */
    public record Limits(Duration time, long memory, int processes, int cpus, long disk, long temporary, int output) {

        /** What a small repository's tests need: 120 s, 1 GiB, 256 threads, 2 CPUs, 512 MiB of disk. */
        public static Limits standard() {
            return new Limits(
                    Duration.ofSeconds(120), 1024 * MEBIBYTE, 256, 2, 512 * MEBIBYTE, 256 * MEBIBYTE, (int) MEBIBYTE);
        }

        public Limits withTime(Duration other) {
            return new Limits(other, memory, processes, cpus, disk, temporary, output);
        }
    }
}
