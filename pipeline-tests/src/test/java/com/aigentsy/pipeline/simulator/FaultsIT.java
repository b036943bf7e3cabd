package com.aigentsy.pipeline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsIT {

    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final Set<String> SLOW = Set.of("SilenceBefore", "SilenceAfter", "Slow", "SlowDrip");

    @TempDir
    Path folder;

    private SimulatedWorld world;
    private PlatformSimulator simulator;
    private Caller caller;
    private Caller behind;

    @BeforeEach
    void start() {
        world = SimulatedWorld.in(folder);
        simulator = world.simulator();
        caller = world.caller();
        behind = world.behind();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    record Case(Fault fault, String heard, int applied) {}

    static List<Case> cases() {
        return List.of(
                new Case(new Fault.TooManyRequests(Duration.ofSeconds(7)), "429 retry-after 7", 0),
                new Case(new Fault.TooManyRequests(null), "429", 0),
                new Case(new Fault.SecondaryLimit(Duration.ofSeconds(9)), "403 retry-after 9", 0),
                new Case(new Fault.ErrorBefore(502), "502", 0),
                new Case(new Fault.ErrorAfter(502), "502", 1),
                new Case(new Fault.SilenceBefore(MOMENT), "nothing", 0),
                new Case(new Fault.SilenceAfter(MOMENT), "nothing", 1),
                new Case(new Fault.ResetBefore(), "nothing", 0),
                new Case(new Fault.ResetAfter(), "nothing", 1),
                new Case(new Fault.Slow(MOMENT), "201", 1),
                new Case(new Fault.SlowDrip(MOMENT), "201", 1),
                new Case(new Fault.GarbageBefore(), "200", 0),
                new Case(new Fault.GarbageAfter(), "200", 1),
                new Case(new Fault.LateApply(MOMENT), "nothing", 1));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultHappensOnceAndTheRecordHoldsWhatTheForgeReallyHas(Case one) {
        simulator.faults().next(one.fault(), 1, Kind.COMMENT);
        Instant asked = Instant.now();

        assertThat(caller.comment("twelve")).isEqualTo(one.heard());

        Duration took = Duration.between(asked, Instant.now());
        if (SLOW.contains(one.fault().label())) {
            assertThat(took).isGreaterThanOrEqualTo(MOMENT);
        }
        if (one.fault() instanceof Fault.LateApply) {
            assertThat(behind.comments()).isZero();
            assertThat(simulator.late()).isOne();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> simulator.late() == 0);
        assertThat(behind.comments()).isEqualTo(one.applied());
        assertThat(simulator.record().writes(Kind.COMMENT)).hasSize(one.applied());
        assertThat(simulator.faults().waiting()).isZero();

        assertThat(caller.comment("twelve again")).isEqualTo("201");
        assertThat(simulator.record().writes(Kind.COMMENT)).hasSize(behind.comments());
        assertThat(simulator.record().requests(Kind.COMMENT)).isEqualTo(2);
    }

    @Test
    void listsLagBehindAndOneThingAskedForByItselfDoesNot() {
        caller.comment("twelve");
        assertThat(caller.comments()).isOne();

        simulator.listsLag(Duration.ofSeconds(60));
        assertThat(caller.comments()).isZero();
        assertThat(caller.send("GET", "/repos/acme/clock/issues/7", "")).isEqualTo("200");

        simulator.listsLag(Duration.ZERO);
        assertThat(caller.comments()).isOne();
    }

    @Test
    void aShareOfRequestsFailsTheSameWayForTheSameSeed() {
        simulator.faults().share(new Fault.ErrorBefore(500), 0.3, Kind.COMMENT);
        var first = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            first.append(caller.comment("number " + i)).append(' ');
        }
        try (var other = new PlatformSimulator(1)) {
            var again = new Caller(other.before(world.behind().root()));
            other.faults().share(new Fault.ErrorBefore(500), 0.3, Kind.COMMENT);
            var second = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                second.append(again.comment("number " + i)).append(' ');
            }
            assertThat(second.toString())
                    .isEqualTo(first.toString())
                    .contains("500")
                    .contains("201");
        }
    }
}
