package com.aigentsy.execution;

import com.aigentsy.execution.approval.ApprovalSigner;
import com.aigentsy.execution.approval.Approvals;
import com.aigentsy.execution.approval.EditGate;
import com.aigentsy.execution.approval.Edits;
import com.aigentsy.execution.approval.ReleaseSwitches;
import com.aigentsy.execution.control.Switches;
import com.aigentsy.execution.release.OutputGate;
import com.aigentsy.execution.release.SizeLimits;
import com.aigentsy.execution.release.secret.Secrets;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.control.Controls;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Puts together what a person decides with: approvals, edits and the switches. */
@Singleton
final class ApprovalWiring {

    private final ExecutionConfig config;
    private final Clock clock;

    ApprovalWiring(ExecutionConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Approvals approvals(Executions executions, Progress progress, Database database, Controls controls) {
        var release = new Approvals.Release(
                config.approvalSigningKey().map(ApprovalSigner::of), new ReleaseSwitches(controls));
        return new Approvals(executions, progress, database, clock, release);
    }

    @Produces
    @Singleton
    Secrets secrets(Config settings) {
        return Secrets.configured(settings, config.canaries().orElse(List.of()));
    }

    @Produces
    @Singleton
    OutputGate gate(Secrets secrets) {
        return new OutputGate(SizeLimits.standard(), secrets);
    }

    @Produces
    @Singleton
    EditGate editGate(RepositorySource repositories, OutputGate gate) {
        return new EditGate(repositories, gate);
    }

    @Produces
    @Singleton
    Edits edits(Executions executions, Progress progress, Database database, EditGate gate) {
        return new Edits(executions, progress, database, clock, gate);
    }

    @Produces
    @Singleton
    Switches switches(Controls controls) {
        return new Switches(controls::open);
    }

    /** The switch is a row from the start; a signing key that cannot be read is found out here, not by the first approval. */
    void start(@Observes StartupEvent event, Controls controls, Approvals approvals) {
        controls.ensure(Controls.GLOBAL);
    }
}
