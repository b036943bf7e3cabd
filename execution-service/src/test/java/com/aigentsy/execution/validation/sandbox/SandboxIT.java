package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.validation.sandbox.SandboxSettings.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real bubblewrap: what is inside gets at nothing outside, and no bomb outlives its limit by more than 5 s. */
class SandboxIT {

    private static final long MEBIBYTE = 1024L * 1024;
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Limits SMALL =
            new Limits(Duration.ofSeconds(3), 256 * MEBIBYTE, 64, 1, 16 * MEBIBYTE, 8 * MEBIBYTE, 64 * 1024);

    /** Bounded, so that a broken limit fails this test and not the machine. */
    private static final String FORK_BOMB =
            "i=0; while [ $i -lt 1500 ]; do (sleep 60) & i=$((i+1)); done; echo all $i started; sleep 60";

    @TempDir
    Path tree;

    private static Sandbox sandbox(Limits limits, Cages cages) {
        return new Sandbox(SandboxSettings.standard().withLimits(limits), cages);
    }

    private Sandbox.Run run(String script) {
        return sandbox(SMALL.withTime(Duration.ofSeconds(20)), Cages.best()).run(tree, shell(script), "");
    }

    private static List<String> shell(String script) {
        return List.of("/bin/sh", "-c", script);
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
        String output = printed(host);
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

    @Test
    void stopsADiskBombWhereverItIsThrown() {
        Sandbox.Run run = run(
                "for d in /repo /tmp /dev/shm / /dev /etc /usr /source /proc; do"
                        + " head -c 64M /dev/zero > $d/big; done 2>/dev/null; stat -c '%n %s' /*/big /big /dev/shm/big 2>/dev/null");
        long written = run.output()
                .lines()
                .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
                .sum();
        assertThat(written).isPositive().isLessThanOrEqualTo((16 + 8 + 8) * MEBIBYTE);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(Cages.best(), (Cages) limits -> Cage.supervisedOnly())
                .flatMap(cages -> Stream.of(
                        Arguments.of("fork bomb", FORK_BOMB, cages),
                        Arguments.of("memory bomb", "tail /dev/zero; sleep 60", cages),
                        Arguments.of(
                                "memory bomb in shared memory", "head -c 1G /dev/zero > /dev/shm/x; sleep 60", cages),
                        Arguments.of("endless loop", "while :; do :; done", cages),
                        Arguments.of("output flood", "yes flood", cages),
                        Arguments.of(
                                "deaf to signals",
                                "trap '' TERM INT HUP; (trap '' TERM; sleep 60) & sleep 60",
                                cages)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void endsABombWithinItsLimitAndLeavesNothingBehind(String bomb, String script, Cages cages) {
        String mark = "mark-" + UUID.randomUUID();
        long start = System.nanoTime();
        Sandbox.Run run = sandbox(SMALL, cages).run(tree, shell(": " + mark + "\n" + script), "");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(SMALL.time().plus(GRACE));
        assertThat(run.stopped().isEmpty() && run.exitCode() == 0)
                .as("ended well")
                .isFalse();
        assertThat(run.output().length()).isLessThan(SMALL.output() + 200);
        awaitNoProcessWith(mark);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void theKernelRefusesMoreProcessesThanTheGroupMayHave() {
        Sandbox.Run run = run(FORK_BOMB);
        assertThat(run.output()).contains("Cannot fork").doesNotContain("all 1500 started");
    }

    @Test
    void withoutGroupsTheKernelLimitsProcessesAllTheSame() {
        Sandbox supervised = sandbox(SMALL, limits -> Cage.supervisedOnly());
        String limit = supervised
                .run(tree, shell("grep 'Max processes' /proc/self/limits"), "")
                .output();
        long ours = ProcessHandle.allProcesses().count();
        assertThat(Long.parseLong(limit.replaceAll("\\D+(\\d+).*\\s", "$1")))
                .isBetween(4L * SMALL.processes(), 4L * SMALL.processes() + 100 * ours);
    }

    @Test
    void theKernelKillsWhatUsesTooMuchMemory() {
        Sandbox.Run run = run("tail /dev/zero; echo tail ended with $?");
        assertThat(run.output()).contains("tail ended with 137");
        assertThat(run.sandbox()).contains("cgroup");
    }

    @Test
    void theSupervisorSaysWhichLimitItEnforced() {
        Sandbox supervised = sandbox(SMALL, limits -> Cage.supervisedOnly());
        Sandbox.Run run = supervised.run(tree, shell("tail /dev/zero"), "");
        assertThat(run.stopped()).startsWith("memory limit");
        assertThat(run.exitCode()).isEqualTo(-1);
        assertThat(run.sandbox()).contains("rlimit+supervisor");
    }

    @Test
    void diesWithItsParent() throws Exception {
        String mark = "mark-" + UUID.randomUUID();
        Process host = SandboxHost.running(tree, ": " + mark + "\nsleep 600").start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> processesWith("bwrap", mark) >= 2);
        host.destroyForcibly().waitFor();
        awaitNoProcessWith(mark);
        StagedRepository.removeOrphans();
        Cages.best();
        assertThat(leftovers(host.pid())).isEmpty();
    }

    @Test
    void stopsWhenInterrupted() {
        String mark = "mark-" + UUID.randomUUID();
        var caught = new CompletableFuture<Throwable>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                run(": " + mark + "\nsleep 15");
            } catch (CancellationException e) {
                caught.complete(e);
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> processesWith("bwrap", mark) >= 2);
        worker.interrupt();
        assertThat(caught).succeedsWithin(Duration.ofSeconds(2));
        awaitNoProcessWith(mark);
    }

    @Test
    void refusesWithoutBubblewrapAndNamesTheCommandThatHelps() {
        var settings = new SandboxSettings(Path.of("/nowhere/bwrap"), tree, null, List.of(), SMALL);
        assertThatThrownBy(() -> new Sandbox(settings, Cages.best()).run(tree, shell("true"), ""))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("/nowhere/bwrap does not exist")
                .hasMessageContaining("apt-get install bubblewrap");
    }

    @Test
    void refusesWhereBubblewrapIsNotAllowedToIsolate() throws IOException {
        Path broken = Files.writeString(
                Files.createTempFile("bwrap", ""),
                "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied'; exit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path java = Path.of(System.getProperty("java.home"));
        var sandbox = new Sandbox(new SandboxSettings(broken, java, null, List.of(), SMALL), Cages.best());
        assertThatThrownBy(() -> sandbox.run(tree, shell("true"), ""))
                .isInstanceOf(SandboxUnavailable.class)
                .hasMessageContaining("setting up uid map: Permission denied")
                .hasMessageContaining("allow user namespaces");
        Files.delete(broken);
    }

    private static void awaitNoProcessWith(String mark) {
        Awaitility.await().atMost(GRACE).until(() -> processesWith("", mark) == 0);
    }

    private static long processesWith(String program, String mark) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .map(process -> commandLine(process.pid()))
                .filter(line -> line.contains(mark) && line.contains(program) && !line.contains("SandboxHost"))
                .count();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<Path> leftovers() {
        return leftovers(ProcessHandle.current().pid());
    }

    private static List<Path> leftovers(long pid) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> staged = Files.list(temporary);
                Stream<Path> groups = Files.find(
                        Path.of("/sys/fs/cgroup"),
                        6,
                        (path, attributes) -> path.getFileName().toString().startsWith("aigentsy-" + pid + "-"))) {
            return Stream.concat(
                            staged.filter(
                                    path -> path.getFileName().toString().startsWith("aigentsy-sandbox-" + pid + "-")),
                            groups)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String outside(String... command) throws IOException {
        return printed(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static String printed(ProcessBuilder command) throws IOException {
        try (var in = command.start().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
