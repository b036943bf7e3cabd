package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real bubblewrap: what is inside gets at nothing outside. */
class SandboxIsolationIT {

    @TempDir
    Path tree;

    private Sandbox.Run run(String script) {
        return SmallSandbox.run(tree, script);
    }

    @Test
    void reachesNoNetwork() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path probe = Files.writeString(tree.resolve("Probe.java"), """
                    void main() throws Exception {
                        try (var socket = new java.net.Socket("127.0.0.1", %d)) {
                            System.out.println("reached");
                        } catch (java.io.IOException e) {
                            System.out.println("unreachable");
                        }
                    }
                    """.formatted(server.getLocalPort()));
            String java = System.getProperty("java.home") + "/bin/java";
            assertThat(outside(java, probe.toString())).contains("reached");
            assertThat(run("java Probe.java").output()).contains("unreachable");
        }
    }

    @Test
    void readsNoFileOfTheHost() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("host", ".txt"), "canary-of-the-host");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(outside("cat", secret.toString())).contains("canary-of-the-host");
        String script = "cat %s /proc/1/root%s; ls /home /var /etc/shadow /etc/ssh /sys".formatted(secret, secret);
        Sandbox.Run run = run(script);
        assertThat(run.output()).doesNotContain("canary").contains("No such file");
        assertThat(run.output().lines().filter(line -> line.contains("No such file")))
                .hasSize(7);
        Files.delete(secret);
    }

    @Test
    void seesNoSecretOfOurEnvironmentNotEvenInProc() throws Exception {
        ProcessBuilder host = SandboxHost.running(tree, "cat /proc/*/environ | tr '\\0' '\\n'; env");
        host.environment().put("ANTHROPIC_API_KEY", "canary-of-the-environment");
        String output = SmallSandbox.printed(host);
        assertThat(output).contains("HOME=/tmp").doesNotContain("canary").doesNotContain("ANTHROPIC_API_KEY");
    }

    @Test
    void showsNoPathOfTheHostAndNoForeignProcess() {
        Sandbox.Run run = run("tr '\\0' ' ' < /proc/1/cmdline; cat /proc/self/cgroup; ls /proc | grep -c '^[0-9]'");
        assertThat(run.output()).doesNotContain(tree.toString()).doesNotContain("aigentsy-sandbox");
        assertThat(Integer.parseInt(run.output().lines().toList().getLast())).isLessThan(10);
    }

    @Test
    void cannotMakeNamespacesOrDevices() {
        Sandbox.Run run = run("unshare -U true || echo no-userns; mount -t tmpfs x /tmp || echo no-mount;"
                + " mknod /tmp/x b 8 0 || echo no-device; id -u");
        assertThat(run.output())
                .contains("no-userns")
                .contains("no-mount")
                .contains("no-device")
                .contains("65534");
    }

    @Test
    void leavesTheWorkingTreeAsItWasAndWritesToACopy() throws IOException {
        Files.writeString(tree.resolve("a.txt"), "before");
        Sandbox.Run run = run("echo after > a.txt; echo new > b.txt; cat a.txt b.txt; ls -a");
        assertThat(run.output()).startsWith("after\nnew\n");
        assertThat(tree.resolve("a.txt")).hasContent("before");
        assertThat(tree.resolve("b.txt")).doesNotExist();
    }

    @Test
    void leavesGitOutAndFollowsNoLinkToTheHost() throws IOException {
        Files.createDirectory(tree.resolve(".git"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("/etc/hostname"));
        assertThat(run("ls -a; cat link").output())
                .doesNotContain(".git")
                .contains("link")
                .contains("No such file");
    }

    private static String outside(String... command) throws IOException {
        return SmallSandbox.printed(new ProcessBuilder(command).redirectErrorStream(true));
    }
}
