package com.aigentsy.execution.validation.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.job.JobSpec.Tests;
import com.aigentsy.execution.validation.job.cluster.RestrictedProfile;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobSpecTest {

    private static final Ticket TICKET = new Ticket("tests-1", "the-token");
    private static final Tests TESTS =
            new Tests(List.of("/bin/sh", "-c", "echo $$ $(HOME) $HOME"), "target/TEST-*.xml");

    private final Job job = spec("gvisor").of(TICKET, TESTS);
    private final PodSpec pod = job.getSpec().getTemplate().getSpec();

    private static JobSpec spec(String runtimeClass) {
        var settings = new JobSettings(
                new JobSettings.Api("https://kubernetes.default.svc", Path.of("/nowhere"), "aigentsy-sandbox"),
                "execution-0",
                new JobSettings.Image("aigentsy/execution-service:0.1.0", runtimeClass),
                Limits.standard().withCpus(1),
                JobSettings.PORT);
        return new JobSpec(settings, List.of("10.96.0.10:53", "169.254.169.254:80"));
    }

    private Stream<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }

    @Test
    void keepsToTheRestrictedProfile() {
        assertThat(RestrictedProfile.violations(pod)).isEmpty();
        assertThat(containers())
                .hasSize(2)
                .allSatisfy(
                        container -> assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                                .isTrue());
    }

    @Test
    void holdsNoRightAndNoSecret() {
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo("tests");
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(containers())
                .flatExtracting(Container::getEnv)
                .allSatisfy(variable -> assertThat(variable.getValueFrom()).isNull());
        assertThat(containers()).flatExtracting(Container::getEnvFrom).isEmpty();
        assertThat(pod.getContainers().getFirst().toString()).doesNotContain("the-token");
        assertThat(pod.getImagePullSecrets()).isEmpty();
    }

    @Test
    void looksUpNoNames() {
        assertThat(pod.getDnsPolicy()).isEqualTo("None");
        assertThat(pod.getDnsConfig().getNameservers()).containsExactly("127.0.0.1");
        assertThat(pod.getHostAliases()).isEmpty();
    }

    @Test
    void getsWhatItAsksForAndNoMore() {
        assertThat(containers()).allSatisfy(container -> {
            assertThat(container.getResources().getLimits())
                    .containsEntry("cpu", new Quantity("1"))
                    .containsEntry("memory", new Quantity("1073741824"))
                    .containsKey("ephemeral-storage")
                    .isEqualTo(container.getResources().getRequests());
        });
        assertThat(pod.getVolumes())
                .extracting(volume -> volume.getEmptyDir().getSizeLimit().getAmount())
                .containsExactly("536870912", "268435456");
    }

    @Test
    void endsByItselfAndIsNeverTriedAgain() {
        assertThat(job.getSpec().getBackoffLimit()).isZero();
        assertThat(job.getSpec().getTtlSecondsAfterFinished()).isEqualTo(300);
        assertThat(job.getSpec().getActiveDeadlineSeconds()).isEqualTo(120 + 300 + 90);
        assertThat(pod.getRestartPolicy()).isEqualTo("Never");
        assertThat(pod.getTerminationGracePeriodSeconds()).isEqualTo(1);
    }

    @Test
    void isFoundAgainByRunAndByReplica() {
        assertThat(job.getMetadata().getLabels())
                .containsEntry("aigentsy.com/run", "tests-1")
                .containsEntry("aigentsy.com/replica", "execution-0");
        assertThat(job.getSpec().getTemplate().getMetadata().getLabels()).containsEntry("aigentsy.com/run", "tests-1");
        assertThat(Ticket.fresh()).isNotEqualTo(Ticket.fresh());
        assertThat(Ticket.fresh().token()).hasSize(64);
    }

    @Test
    void theKubeletLeavesTheCommandAlone() {
        assertThat(pod.getContainers().getFirst().getCommand())
                .endsWith("--", "/bin/sh", "-c", "echo $$$$ $$(HOME) $$HOME");
    }

    @Test
    void theRuntimeClassIsTheOperators() {
        assertThat(pod.getRuntimeClassName()).isEqualTo("gvisor");
        assertThat(spec(null)
                        .of(TICKET, TESTS)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getRuntimeClassName())
                .isNull();
    }
}
