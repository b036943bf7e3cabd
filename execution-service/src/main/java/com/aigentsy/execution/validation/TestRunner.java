package com.aigentsy.execution.validation;

import java.nio.file.Path;

/**
 * Finds out how a repository's own tests are run and runs them, isolated; the folders themselves are never written to.
 * Both throw {@link com.aigentsy.execution.validation.sandbox.SandboxUnavailable} if nothing on this machine can isolate
 * the run, and {@link com.aigentsy.execution.validation.dependencies.PackagesUnavailable} if its packages cannot be asked
 * for; the message names the fix.
 */
public interface TestRunner {

    TestRun before(Path base);

    /** On a changed tree, in the way that {@code before} was run on its base. */
    TestRun after(TestRun before, Path base, Path tree);
}
