package com.aigentsy.execution;

import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.postgres.PostgresBaselines;
import com.aigentsy.execution.repository.GitRepositories;
import com.aigentsy.execution.repository.RepositoryLimits;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.trial.SandboxTrial;
import com.aigentsy.execution.validation.SandboxedTestRunner;
import com.aigentsy.execution.validation.TestRunner;
import com.aigentsy.execution.validation.dependencies.Dependencies;
import com.aigentsy.execution.validation.dependencies.PackageSource;
import com.aigentsy.execution.validation.job.JobSandbox;
import com.aigentsy.execution.validation.job.JobSettings;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import com.aigentsy.runtime.Database;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what a change is tried with: the repositories, and the sandbox with its packages. */
@Singleton
final class TrialWiring {

    private static final Duration COMMIT_KEPT = Duration.ofDays(7);

    private final ExecutionConfig config;
    private final Clock clock;

    TrialWiring(ExecutionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    RepositorySource repositories() {
        return new GitRepositories(
                        config.gitUrl(), config.workDirectory().resolve("repositories"), RepositoryLimits.standard())
                .cleared(clock.instant().minus(COMMIT_KEPT));
    }

    @Produces
    @Singleton
    TestRunner testRunner(@ConfigProperty(name = "aigentsy.instance") String replica) {
        PackageSource source = PackageSource.of(config.packagesCache(), config.packagesProxy());
        Path kept = config.workDirectory().resolve("packages");
        return new SandboxedTestRunner(
                switch (config.sandbox().kind()) {
                    case BUBBLEWRAP -> Dependencies.from(source, new Sandbox(SandboxSettings.standard()), kept, clock);
                    case JOB -> Dependencies.ofTheImage(source, new JobSandbox(jobs(config.sandbox(), replica)));
                });
    }

    private static JobSettings jobs(ExecutionConfig.Isolated sandbox, String replica) {
        return new JobSettings(
                new JobSettings.Api(sandbox.api(), sandbox.credentials(), sandbox.namespace()),
                replica,
                new JobSettings.Image(
                        sandbox.image().orElse(""), sandbox.runtimeClass().orElse(null)),
                Limits.standard().withCpus(sandbox.cpus()),
                JobSettings.PORT);
    }

    @Produces
    @Singleton
    SandboxTrial trial(Database database, TestRunner runner, Switches switches) {
        return new SandboxTrial(
                        runner,
                        new PostgresBaselines(database),
                        config.workDirectory().resolve("trials"),
                        switches)
                .cleared();
    }
}
