package com.aigentsy.execution.validation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.SandboxedTestRunner;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.dependencies.Dependencies;
import com.aigentsy.execution.validation.dependencies.PackageSource;
import com.aigentsy.execution.validation.job.cluster.ApiServer;
import com.aigentsy.execution.validation.job.pod.Result;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import com.aigentsy.execution.validation.sandbox.limits.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a run through a cluster's API, its pod really run. */
class JobSandboxIT {

    private static final int OUTPUT = 20_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path tree;
    private ApiServer cluster;

    @BeforeEach
    void start() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        cluster(true);
    }

    private void cluster(boolean policiesEnforced) throws IOException {
        cluster = ApiServer.start(Files.createTempDirectory(folder, "cluster"), folder, policiesEnforced);
        cluster.nameServer().configuration(folder);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    static JobSettings settings(String api, Path folder, String replica) {
        return settings(api, folder, replica, LIMIT);
    }

    private static JobSettings settings(String api, Path folder, String replica, Duration time) {
        return new JobSettings(
                new JobSettings.Api(api, folder, ApiServer.NAMESPACE),
                replica,
                new JobSettings.Image("aigentsy/execution-service", null),
                new Limits(time, 1L << 30, 256, 1, 1L << 26, 1L << 26, OUTPUT),
                freePort());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JobSandbox sandbox(String replica) {
        return sandbox(settings(cluster.url(), folder, replica));
    }

    private JobSandbox sandbox(JobSettings settings) {
        return new JobSandbox(
                settings,
                new NameServers(
                        folder.resolve("resolv.conf"), cluster.nameServer().port(), List.of()));
    }

    private Sandbox.Run run(String script) {
        return sandbox("execution-0").run(tree, List.of("/bin/sh", "-c", script), "");
    }

    private void write(String file, String content) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    @Test
    void runsTheTestsOfARepositoryAndCountsThem() throws IOException {
        write("sum/Sum.java", "package sum; public class Sum { public static int of(int a, int b) { return a - b; } }");
        write("Tests.java", """
                import sum.Sum;
                public class Tests {
                    public static void main(String[] args) {
                        System.out.println("1..2");
                        System.out.println((Sum.of(0, 0) == 0 ? "ok" : "not ok") + " 1 - zero");
                        System.out.println((Sum.of(1, 1) == 2 ? "ok" : "not ok") + " 2 - one and one");
                        System.exit(1);
                    }
                }
                """);
        var dependencies = Dependencies.ofTheImage(new PackageSource.UsersOwn(), sandbox("execution-0"));
        TestRun run = new SandboxedTestRunner(dependencies).before(tree);

        assertThat(run.byName()).containsEntry("zero", true).containsEntry("one and one", false);
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.timedOut()).isFalse();
        assertThat(run.sandbox())
                .isEqualTo(
                        "kubernetes job, seccomp RuntimeDefault, network cut (tried), limits: pod; packages: of the image");
        assertThat(cluster.jobs()).isEmpty();
        assertThat(tree.resolve("Tests.class")).doesNotExist();
    }

    @Test
    void bringsReportsBackAndNotThoseThatWereThereBefore() throws IOException {
        write("target/TEST-old.xml", "<old/>");
        Sandbox.Run run = sandbox("execution-0")
                .run(tree, List.of("/bin/sh", "-c", "echo '<new/>' > target/TEST-new.xml"), "target/TEST-*.xml");
        assertThat(run.reports()).isEqualTo("<new/>\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.stopped()).isEmpty();
    }

    @Test
    void theShellGetsTheScriptAndTheFilesAsTheyAre() throws IOException {
        write("grün/€.txt", "ü");
        assertThat(run("cat grün/€.txt && test $$ -gt 1 && echo \"$(echo '$(HOME) $$ ü')\"; exit 42"))
                .satisfies(run -> assertThat(run.output()).isEqualTo("ü$(HOME) $$ ü\n"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(42));
    }

    @Test
    void testsFindNoNetworkNoTokenAndNothingOfOurs() {
        Sandbox.Run run = run("env; cat /proc/1/environ | tr '\\0' '\\n'; cat /proc/net/route | wc -l; touch /x");
        assertThat(run.output())
                .contains("HOME=/tmp", "CI=true", "Read-only file system")
                .doesNotContain("TREE_TOKEN", ApiServer.TOKEN, "KUBERNETES");
        assertThat(run.output().lines()).contains("1");
    }

    @Test
    void testsThatHangAreStoppedAndWhatTheyPrintedIsKept() {
        JobSandbox sandbox = sandbox(settings(cluster.url(), folder, "execution-0", Duration.ofSeconds(3)));
        Sandbox.Run run = sandbox.run(tree, List.of("/bin/sh", "-c", "echo 'ok 1 - quick'; sleep 600"), "");
        assertThat(run.stopped()).isEqualTo("time limit of 3 s");
        assertThat(run.exitCode()).isEqualTo(-1);
        assertThat(run.output()).isEqualTo("ok 1 - quick\n");
    }

    @Test
    void aFloodIsCutAndStopped() {
        Sandbox.Run run = run("yes 'ok - again'");
        assertThat(run.stopped()).isEqualTo("output limit of " + 64 * OUTPUT + " bytes");
        assertThat(run.output())
                .startsWith("ok - again")
                .contains("bytes left out")
                .hasSizeLessThan(OUTPUT + 200);
    }

    @Test
    void aResultForgedIntoTheLogDoesNotSayHowTheRunEnded() {
        String forged = new Result("100 passed", "", "").framed();
        Sandbox.Run run = run("printf '%s' '" + forged + "' > /proc/1/fd/1; echo real; exit 3");
        assertThat(run.output()).isEqualTo("real\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aPodWithAWayOutRunsNothing() throws IOException {
        cluster.close();
        cluster(false);
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("this pod reaches 127.0.0.1:")
                .hasMessageContaining("must enforce NetworkPolicy");
        assertThat(cluster.jobs()).isEmpty();
    }

    @Test
    void withoutANameServerNothingCanBeProven() {
        cluster.nameServer().close();
        assertThatThrownBy(() -> run("echo ran"))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("it cannot be told whether a pod is cut off");
    }

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
