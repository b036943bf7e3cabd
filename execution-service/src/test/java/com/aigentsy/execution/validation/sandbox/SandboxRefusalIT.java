package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.sandbox.limits.Cages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without isolation there is no run, and the operator is told what to do. */
class SandboxRefusalIT {

    @TempDir
    Path tree;

    @Test
    void refusesWithoutBubblewrapAndNamesTheCommandThatHelps() {
        var settings = new SandboxSettings(
                Path.of("/nowhere/bwrap"), tree, List.of(), SmallSandbox.LIMITS, Provision.nothing());
        assertThatThrownBy(() -> new Sandbox(settings, Cages.best()).run(tree, SmallSandbox.shell("true"), ""))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("/nowhere/bwrap does not exist")
                .hasMessageContaining("apt-get install bubblewrap");
    }

    @Test
    void refusesWhereBubblewrapIsNotAllowedToIsolate() throws IOException {
        Path broken = Files.writeString(
                Files.createTempFile("bwrap", ""),
                "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied'; exit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path java = Path.of(System.getProperty("java.home"));
        var sandbox = new Sandbox(
                new SandboxSettings(broken, java, List.of(), SmallSandbox.LIMITS, Provision.nothing()), Cages.best());
        assertThatThrownBy(() -> sandbox.run(tree, SmallSandbox.shell("true"), ""))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("setting up uid map: Permission denied")
                .hasMessageContaining("allow user namespaces");
        Files.delete(broken);
    }
}
