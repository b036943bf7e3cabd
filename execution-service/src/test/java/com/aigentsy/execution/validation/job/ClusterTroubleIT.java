package com.aigentsy.execution.validation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.job.cluster.ApiServer;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What becomes of a run when the cluster or the replica that asked for it fails. */
class ClusterTroubleIT extends InACluster {

    @Test
    void anApiServerThatIsAwayRefusesForNow() {
        cluster.away(true);
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("the Kubernetes API does not answer");
        cluster.away(false);
        assertThat(run("echo ran").output()).isEqualTo("ran\n");
    }

    @Test
    void anApiServerThatGoesAwayForAWhileChangesNothing() throws Exception {
        var running = new FutureTask<>(() -> run("sleep 2; echo ran"));
        Thread.ofVirtual().start(running);
        Awaitility.await().atMost(LIMIT).until(() -> !cluster.jobs().isEmpty());
        cluster.away(true);
        Awaitility.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        assertThat(running.isDone()).isFalse();
        cluster.away(false);
        assertThat(running.get().output()).isEqualTo("ran\n");
        assertThat(cluster.jobs()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedNamesWhatToApply() throws IOException {
        Files.writeString(folder.resolve("token"), "an-old-one");
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("answered 401")
                .hasMessageContaining("Apply k8s/base/sandbox");
    }

    @Test
    void aServerThatTheClusterDoesNotVouchForGetsNoToken() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        ApiServer.start(Files.createDirectory(other.resolve("cluster")), folder, true)
                .close();
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("Signature does not match");
        assertThat(cluster.permissions().used()).isEmpty();
    }

    @Test
    void outsideAClusterItSaysSo() throws IOException {
        Files.delete(folder.resolve("token"));
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("works in a cluster only");
    }

    @Test
    void whoeverIsInterruptedLeavesNoJob() throws Exception {
        var running = new FutureTask<>(() -> run("sleep 600"));
        Thread thread = Thread.ofVirtual().start(running);
        Awaitility.await().atMost(LIMIT).until(() -> cluster.testing() == 1);
        thread.interrupt();
        assertThatThrownBy(running::get).cause().isInstanceOf(CancellationException.class);
        assertThat(cluster.jobs()).isEmpty();
    }

    @Test
    void whatAKilledReplicaLeftItsNextLifeRemovesAndNobodyElse() throws Exception {
        Process host = JobHost.running(
                        folder, cluster.url(), cluster.nameServer().port())
                .start();
        Awaitility.await().atMost(LIMIT).until(() -> cluster.testing() == 1);
        host.destroyForcibly().waitFor();

        assertThat(run("echo ran").output()).isEqualTo("ran\n");
        assertThat(cluster.jobs()).hasSize(1);
        assertThat(sandbox("execution-7").run(tree, List.of("echo", "ran"), "").output())
                .isEqualTo("ran\n");
        assertThat(cluster.jobs()).isEmpty();
    }

    @Test
    void theRoleAllowsWhatIsUsedAndNothingMore() {
        Sandbox.Run run = run("echo ran");
        assertThat(run.output()).isEqualTo("ran\n");
        assertThat(cluster.permissions().denied()).isEmpty();
        assertThat(cluster.permissions().used()).isEqualTo(cluster.permissions().granted());
    }
}
