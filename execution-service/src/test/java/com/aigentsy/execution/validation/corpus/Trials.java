package com.aigentsy.execution.validation.corpus;

import com.aigentsy.events.Solution.CodeFix;
import com.aigentsy.events.Solution.File;
import com.aigentsy.events.Validation;
import com.aigentsy.execution.GitHost;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.repository.GitRepositories;
import com.aigentsy.execution.repository.RepositoryLimits;
import com.aigentsy.execution.repository.RepositoryName;
import com.aigentsy.execution.repository.RepositoryUnavailable;
import com.aigentsy.execution.validation.ChangeTrial;
import com.aigentsy.execution.validation.SandboxedTestRunner;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.TestRunner;
import com.aigentsy.execution.validation.ValidationPolicy;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What becomes of patches: fetched with git, run in the sandbox, judged by the policy. */
record Trials(Path folder, TestRunner runner) {

    Trials(Path folder) {
        this(folder, new SandboxedTestRunner(SandboxSettings.standard().withTimeLimit(Duration.ofSeconds(90))));
    }

    /** A bug in its repository, its tests run once as they are. */
    record Subject(Bug bug, Checkout base, TestRun before) {}

    Subject subject(Bug bug) throws RepositoryUnavailable {
        Path host = folder.resolve("host");
        GitHost.repository(host, "corpus/" + bug.name(), bug.files());
        var repositories =
                new GitRepositories(host.toUri().toString(), folder.resolve("work"), RepositoryLimits.standard());
        Checkout base = repositories.latest(new RepositoryName("corpus", bug.name()));
        return new Subject(bug, base, runner.before(base.tree()));
    }

    Validation judge(Subject subject, String patch) {
        CodeFix fix = subject.bug().patches().get(patch);
        var runs = ChangeTrial.of(subject.before(), fix, subject.base(), files -> after(subject, files));
        return ValidationPolicy.decide(runs, 1);
    }

    private TestRun after(Subject subject, List<File> files) {
        try {
            Path copy = Files.createTempDirectory(folder, "trial");
            Folders.copy(subject.base().tree(), copy);
            for (File file : files) {
                Files.createDirectories(copy.resolve(file.path()).getParent());
                Files.writeString(copy.resolve(file.path()), file.content());
            }
            return runner.after(subject.before(), subject.base().tree(), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
