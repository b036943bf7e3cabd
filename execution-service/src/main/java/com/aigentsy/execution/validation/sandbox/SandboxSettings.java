package com.aigentsy.execution.validation.sandbox;

import com.aigentsy.execution.validation.sandbox.limits.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where the sandbox's tools are, how much one run may use, and what it is given of ours. {@code toolchains} are the folders
 * of language tools that lie outside /usr.
 */
public record SandboxSettings(
        Path bubblewrap, Path javaHome, List<Path> toolchains, Limits limits, Provision provision) {

    public SandboxSettings {
        toolchains = List.copyOf(toolchains);
    }

    /** The running JDK, bubblewrap where distributions put it, the user's tools, and the standard limits. */
    public static SandboxSettings standard() {
        return new SandboxSettings(
                Path.of("/usr/bin/bwrap"),
                Path.of(System.getProperty("java.home")),
                Toolchains.installed(Objects.requireNonNullElse(System.getenv("PATH"), "")),
                Limits.standard(),
                Provision.nothing());
    }

    public SandboxSettings withLimits(Limits other) {
        return new SandboxSettings(bubblewrap, javaHome, toolchains, other, provision);
    }

    public SandboxSettings withTimeLimit(Duration time) {
        return withLimits(limits.withTime(time));
    }

    /** With memory for the room that is provided. */
    public SandboxSettings with(Provision other) {
        return new SandboxSettings(bubblewrap, javaHome, toolchains, limits.withMoreMemory(other.room()), other);
    }

    /** What the sandbox sees of the host beside /usr. */
    List<Binding> bindings() {
        var bindings = new ArrayList<Binding>();
        bindings.add(Binding.inPlace(javaHome));
        toolchains.forEach(folder -> bindings.add(Binding.inPlace(folder)));
        bindings.addAll(provision.bindings());
        return bindings;
    }

    /** Where commands are looked for: the running JDK first. */
    String searchPath() {
        var folders = new ArrayList<>(List.of(javaHome + "/bin"));
        toolchains.forEach(folder -> folders.add(folder + "/bin"));
        folders.add("/usr/local/bin:/usr/bin:/bin");
        return String.join(":", folders);
    }
}
