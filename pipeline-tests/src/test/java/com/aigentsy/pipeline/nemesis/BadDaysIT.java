package com.aigentsy.pipeline.nemesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BadDaysIT {

    private static Scene scene;

    @BeforeAll
    static void start() {
        scene = Scene.start(settings -> settings.replicas(ServiceName.GATEWAY, 2), 1);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    void handsInOnceWhateverBecomesOfAnAnswer() {
        var faults = List.<Fault>of(
                new Fault.ErrorAfter(502),
                new Fault.ResetAfter(),
                new Fault.GarbageBefore(),
                new Fault.LateApply(Duration.ofSeconds(2)));

        assertThat(new PlatformFaults(scene).together(faults, List.of(Kind.FORK, Kind.PULL_REQUEST)))
                .isEmpty();
        assertThat(scene.platform().record().writes(Kind.PULL_REQUEST)).isNotEmpty();
    }

    @Test
    void keepsQuietAsLongAsThePlatformAsksForItInEveryReplicaAndAfterARestart() {
        assertThat(new Quiet(scene, Duration.ofSeconds(15)).violations()).isEmpty();
    }

    @Test
    void sendsNothingOnceTheKillSwitchHasAnswered() {
        assertThat(new KillSwitchFlips(scene, 1).violations(6, 10)).isEmpty();
    }

    @Test
    void aReplicaThatJoinsLateJudgesWithEverythingThatWasLearnedBefore() {
        scene.world().work().plant(1);
        scene.world().desk().discover();
        assertThat(scene.verdict(Duration.ofMinutes(3)).all()).isEmpty();

        var late = scene.world().join(ServiceName.SCORING);
        assertThat(late.awaitReady()).isTrue();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(learned("scoring")).isPositive();
            assertThat(models(late.name())).isEqualTo(models("scoring"));
        });
        late.kill();
    }

    private static long learned(String scoring) {
        return models(scoring).at("/items/0/outcomes").asLong();
    }

    private static JsonNode models(String scoring) {
        return scene.world().api().get(scoring, "/models");
    }
}
