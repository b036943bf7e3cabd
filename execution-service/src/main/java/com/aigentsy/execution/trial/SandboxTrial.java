package com.aigentsy.execution.trial;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Target;
import com.aigentsy.execution.control.Paused;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.repository.ProcessFolder;
import com.aigentsy.execution.steps.ValidatingStep;
import com.aigentsy.execution.validation.ChangeRuns;
import com.aigentsy.execution.validation.ChangeTrial;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.TestRunner;
import com.aigentsy.runtime.control.Controls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Runs the tests on the base as it is, and on copies of it with the change, or parts of it, written in. */
public final class SandboxTrial implements ValidatingStep.Trial {

    private static final String TRIAL = ".trial-";

    private final TestRunner runner;
    private final Baselines baselines;
    private final Path directory;
    private final Switches switches;

    public SandboxTrial(TestRunner runner, Baselines baselines, Path directory, Switches switches) {
        this.switches = switches;
        this.runner = runner;
        this.baselines = baselines;
        this.directory = directory;
    }

    /** Deletes what processes left that were killed. */
    public SandboxTrial cleared() {
        ProcessFolder.removeOrphans(directory, TRIAL);
        return this;
    }

    @Override
    public ChangeRuns of(Target target, Checkout checkout, CodeFix fix) {
        TestRun before = before(target, checkout);
        return ChangeTrial.of(before, fix, checkout, files -> after(before, checkout, files));
    }

    private TestRun before(Target target, Checkout checkout) {
        return baselines.find(target).orElseGet(() -> {
            TestRun run = run(() -> runner.before(checkout.tree()));
            if (run.run() > 0) {
                baselines.keep(target, run);
            }
            return run;
        });
    }

    private TestRun after(TestRun before, Checkout checkout, List<File> files) {
        try {
            Files.createDirectories(directory);
            Path copy = ProcessFolder.create(directory, TRIAL);
            try {
                Folders.copy(checkout.tree(), copy);
                for (File file : files) {
                    write(copy.resolve(file.path()), file.content());
                }
                return run(() -> runner.after(before, checkout.tree(), copy));
            } finally {
                Folders.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRun run(Supplier<TestRun> tests) {
        if (!switches.open(Controls.GLOBAL)) {
            throw new Paused(Controls.GLOBAL);
        }
        return switches.run(Controls.GLOBAL, tests::get);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
