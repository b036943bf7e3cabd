package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.aigentsy.execution.repository.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is installed as the sandbox sees it, which sees other folders than it is started in. */
public final class Tools {

    private Tools() {}

    /** Skips a test where the sandbox of this machine cannot run the command. */
    public static void assume(Sandbox sandbox, String command) throws IOException {
        Path empty = Files.createTempDirectory("probe");
        try {
            int found =
                    sandbox.run(empty, List.of("/bin/sh", "-c", command), "").exitCode();
            assumeThat(found).as(command + " in the sandbox of this machine").isZero();
        } finally {
            Folders.delete(empty);
        }
    }
}
