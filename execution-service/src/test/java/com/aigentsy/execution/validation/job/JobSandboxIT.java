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
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a run through a cluster's API, its pod really run. */
class JobSandboxIT extends InACluster {

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
}
