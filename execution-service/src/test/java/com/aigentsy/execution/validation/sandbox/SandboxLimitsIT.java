package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.sandbox.limits.Cage;
import com.aigentsy.execution.validation.sandbox.limits.Cages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real limits: no bomb outlives its own by more than 5 s, and none leaves anything behind. */
class SandboxLimitsIT {

    /** Bounded, so that a broken limit fails this test and not the machine. */
    private static final String FORK_BOMB =
            "i=0; while [ $i -lt 1500 ]; do (sleep 60) & i=$((i+1)); done; echo all $i started; sleep 60";

    @TempDir
    Path tree;

    private Sandbox.Run run(String script) {
        return SmallSandbox.run(tree, script);
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
        assertThat(written).isPositive().isLessThanOrEqualTo((16 + 8 + 8) * SmallSandbox.MEBIBYTE);
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
        Sandbox.Run run = SmallSandbox.with(SmallSandbox.LIMITS, cages)
                .run(tree, SmallSandbox.shell(": " + mark + "\n" + script), "");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(SmallSandbox.LIMITS.time().plus(SmallSandbox.GRACE));
        assertThat(run.stopped().isEmpty() && run.exitCode() == 0)
                .as("ended well")
                .isFalse();
        assertThat(run.output().length()).isLessThan(SmallSandbox.LIMITS.output() + 200);
        SmallSandbox.awaitNoProcessWith(mark);
        assertThat(SmallSandbox.leftovers()).isEmpty();
    }

    @Test
    void theKernelRefusesMoreProcessesThanTheGroupMayHave() {
        Sandbox.Run run = run(FORK_BOMB);
        assertThat(run.output()).contains("Cannot fork").doesNotContain("all 1500 started");
    }

    @Test
    void withoutGroupsTheKernelLimitsProcessesAllTheSame() {
        Sandbox supervised = SmallSandbox.with(SmallSandbox.LIMITS, limits -> Cage.supervisedOnly());
        String limit = supervised
                .run(tree, SmallSandbox.shell("grep 'Max processes' /proc/self/limits"), "")
                .output();
        long ours = ProcessHandle.allProcesses().count();
        assertThat(Long.parseLong(limit.replaceAll("\\D+(\\d+).*\\s", "$1")))
                .isBetween(4L * SmallSandbox.LIMITS.processes(), 4L * SmallSandbox.LIMITS.processes() + 100 * ours);
    }

    @Test
    void theKernelKillsWhatUsesTooMuchMemory() {
        Sandbox.Run run = run("tail /dev/zero; echo tail ended with $?");
        assertThat(run.output()).contains("tail ended with 137");
        assertThat(run.sandbox()).contains("cgroup");
    }

    @Test
    void theSupervisorSaysWhichLimitItEnforced() {
        Sandbox supervised = SmallSandbox.with(SmallSandbox.LIMITS, limits -> Cage.supervisedOnly());
        Sandbox.Run run = supervised.run(tree, SmallSandbox.shell("tail /dev/zero"), "");
        assertThat(run.stopped()).startsWith("memory limit");
        assertThat(run.exitCode()).isEqualTo(-1);
        assertThat(run.sandbox()).contains("rlimit+supervisor");
    }
}
