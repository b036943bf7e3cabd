package com.aigentsy.execution.validation.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the sandbox's tools are and how much one run may use. {@code mavenRepository} is an offline cache that is bound
 * read-only for Maven builds; without one, only Maven projects without any plugin or dependency could run. {@code
 * toolchains} are the folders of language tools that lie outside /usr.
 */
public record SandboxSettings(
        Path bubblewrap, Path javaHome, @Nullable Path mavenRepository, List<Path> toolchains, Limits limits) {

    public SandboxSettings {
        toolchains = List.copyOf(toolchains);
    }

    private static final long MEBIBYTE = 1024L * 1024;

    /** The running JDK, bubblewrap where distributions put it, the user's tools and Maven cache, and the standard limits. */
    public static SandboxSettings standard() {
        Path cache = Path.of(System.getProperty("user.home"), ".m2", "repository");
        return new SandboxSettings(
                Path.of("/usr/bin/bwrap"),
                Path.of(System.getProperty("java.home")),
                Files.isDirectory(cache) ? cache : null,
                Toolchains.installed(Objects.requireNonNullElse(System.getenv("PATH"), "")),
                Limits.standard());
    }

    public SandboxSettings withLimits(Limits other) {
        return new SandboxSettings(bubblewrap, javaHome, mavenRepository, toolchains, other);
    }

    /** What the sandbox sees of the host beside /usr. */
    List<Binding> bindings() {
        var bindings = new ArrayList<Binding>();
        bindings.add(Binding.inPlace(javaHome));
        toolchains.forEach(folder -> bindings.add(Binding.inPlace(folder)));
        if (mavenRepository != null) {
            bindings.add(new Binding(mavenRepository, "/m2"));
        }
        return bindings;
    }

    /** Where commands are looked for: the running JDK first. */
    String searchPath() {
        var folders = new ArrayList<>(List.of(javaHome + "/bin"));
        toolchains.forEach(folder -> folders.add(folder + "/bin"));
        folders.add("/usr/local/bin:/usr/bin:/bin");
        return String.join(":", folders);
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
