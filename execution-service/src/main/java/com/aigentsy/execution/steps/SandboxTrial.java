package com.aigentsy.execution.steps;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Target;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the tests on the base as it is, and on a copy of it with the change written in. */
public final class SandboxTrial implements ValidatingStep.Trial {

    private final TestRunner runner;
    private final Baselines baselines;
    private final Path directory;

    public SandboxTrial(TestRunner runner, Baselines baselines, Path directory) {
        this.runner = runner;
        this.baselines = baselines;
        this.directory = directory;
    }

    @Override
    public TestRun before(Target target, Checkout checkout) {
        return baselines.find(target).orElseGet(() -> {
            TestRun run = runner.run(checkout.tree());
            baselines.keep(target, run);
            return run;
        });
    }

    @Override
    public TestRun after(Checkout checkout, CodeFix fix) {
        try {
            Files.createDirectories(directory);
            Path copy = Files.createTempDirectory(directory, ".trial-");
            try {
                Folders.copy(checkout.tree(), copy);
                for (File file : fix.files()) {
                    write(copy.resolve(file.path()), file.content());
                }
                return runner.run(copy);
            } finally {
                Folders.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
