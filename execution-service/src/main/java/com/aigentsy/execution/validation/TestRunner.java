package com.aigentsy.execution.validation;

import java.nio.file.Path;

/** Finds out how a repository's own tests are run and runs them, isolated; the folder itself is never written to. */
public interface TestRunner {

    /** @throws SandboxUnavailable if nothing on this machine can isolate the run; the message names the fix */
    TestRun run(Path workingTree);
}
