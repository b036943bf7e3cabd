package com.aigentsy.execution.validation.sandbox.limits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Opens the best cage this machine offers: writable control groups version 2, version 1, a scope of the user's systemd,
 * and last the shell's resource limits with our own supervision. The tier chosen is part of the evidence.
 */
@FunctionalInterface
public interface Cages {

    Cage open(Limits limits);

    static Cages best() {
        var groups = new ControlGroups(Path.of("/sys/fs/cgroup"), Path.of("/proc/self/cgroup"));
        groups.removeOrphans();
        boolean systemd = userSystemdAnswers();
        return limits -> groups.version2(limits)
                .or(() -> groups.version1(limits))
                .or(() -> systemd ? Optional.of(userScope(limits)) : Optional.empty())
                .orElseGet(Cage::supervisedOnly);
    }

    private static Cage userScope(Limits limits) {
        return Cage.scope(
                "systemd-scope",
                List.of(
                        "systemd-run",
                        "--user",
                        "--scope",
                        "--quiet",
                        "--collect",
                        "-p",
                        "MemoryMax=" + limits.memory(),
                        "-p",
                        "MemorySwapMax=0",
                        "-p",
                        "TasksMax=" + limits.processes(),
                        "-p",
                        "CPUQuota=" + 100 * limits.cpus() + "%",
                        "--"));
    }

    private static boolean userSystemdAnswers() {
        if (System.getenv("XDG_RUNTIME_DIR") == null) {
            return false;
        }
        try {
            var probe = new ProcessBuilder("systemd-run", "--user", "--scope", "--quiet", "--collect", "true").start();
            return probe.waitFor(3, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
