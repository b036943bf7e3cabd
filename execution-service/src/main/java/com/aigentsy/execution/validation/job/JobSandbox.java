package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.JobSpec.Tests;
import com.aigentsy.execution.validation.sandbox.Isolation;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import com.aigentsy.runtime.CrashPoints;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command on a copy of a working tree in a pod of its own: no network, no service account, nothing of any host,
 * hard limits. The cluster is first asked when there is something to run, never at the start.
 */
public final class JobSandbox implements Isolation {

    private static final Logger LOG = Logger.getLogger(JobSandbox.class);

    private final JobSettings settings;
    private final NameServers nameServers;
    private @Nullable SandboxNamespace opened;

    public JobSandbox(JobSettings settings) {
        this(settings, NameServers.ours());
    }

    JobSandbox(JobSettings settings, NameServers nameServers) {
        this.settings = settings;
        this.nameServers = nameServers;
    }

    @Override
    public Sandbox.Run run(Path workingTree, List<String> command, String reports) {
        SandboxNamespace namespace = namespace();
        var spec = new JobSpec(settings, nameServers.thatWeReach());
        CrashPoints.hit("S1");
        var ticket = Ticket.fresh();
        try {
            namespace.create(spec.of(ticket, new Tests(command, reports)));
            return new JobRun(namespace, settings, ticket.name())
                    .follow(new Delivery(workingTree, ticket.token(), settings.port()));
        } finally {
            remove(namespace, ticket.name());
        }
    }

    /** Opened once, with what an earlier life of this replica left behind removed. */
    private synchronized SandboxNamespace namespace() {
        SandboxNamespace known = opened;
        if (known == null) {
            if (settings.image().name().isEmpty()) {
                throw new SandboxUnavailable("Validation is refused: AIGENTSY_SANDBOX=job needs AIGENTSY_SANDBOX_IMAGE,"
                        + " the image of execution-service or one that is made from it.");
            }
            known = SandboxNamespace.open(settings.api());
            known.deleteAllOf(settings.replica());
            opened = known;
        }
        return known;
    }

    /** Also when we were interrupted; what cannot be deleted now ends at its deadline and is removed by the cluster. */
    private static void remove(SandboxNamespace namespace, String job) {
        boolean interrupted = Thread.interrupted();
        try {
            namespace.delete(job);
        } catch (SandboxUnavailable e) {
            LOG.warnf("job=%s decision=left reason=%s", job, e.getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
