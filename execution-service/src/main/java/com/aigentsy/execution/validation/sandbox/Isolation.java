package com.aigentsy.execution.validation.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs one command on a copy of a working tree, cut off from everything: in bubblewrap here, or in a pod elsewhere. */
@FunctionalInterface
public interface Isolation {

    /** What a command finds in its environment wherever it runs, besides where its tools are. */
    Map<String, String> ENVIRONMENT = Map.of(
            "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xmx256m",
            "HOME", "/tmp",
            "TMPDIR", "/tmp",
            "LANG", "C.UTF-8",
            "TZ", "UTC",
            "CI", "true");

    /**
     * {@code reports} is a shell pattern of files to read once the command has ended.
     *
     * @throws SandboxUnavailable if nothing isolates just now; the message names the fix
     */
    Sandbox.Run run(Path workingTree, List<String> command, String reports);
}
