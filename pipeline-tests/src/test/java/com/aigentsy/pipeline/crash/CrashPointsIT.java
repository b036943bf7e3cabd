package com.aigentsy.pipeline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.WorldSettings;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve of the crash matrix's points, one after another in one world. */
class CrashPointsIT {

    private static Laboratory laboratory;

    static Stream<Trial> points() {
        return Stream.of(
                Trial.crash("I3", ServiceName.SCORING),
                Trial.crash("I4", ServiceName.OUTCOME),
                Trial.crash("R2", ServiceName.SCORING),
                Trial.crash("R3", ServiceName.EXECUTION),
                Trial.crash("H2", ServiceName.DISCOVERY),
                Trial.crash("L4", ServiceName.EXECUTION),
                Trial.crash("S2", ServiceName.EXECUTION),
                Trial.crash("A2", ServiceName.EXECUTION),
                Trial.crash("E3", ServiceName.GATEWAY),
                Trial.crash("E5", ServiceName.GATEWAY),
                Trial.crash("E7", ServiceName.GATEWAY),
                Trial.crash("M1", ServiceName.GATEWAY));
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        laboratory = new Laboratory(WorldSettings.in(folder));
    }

    @AfterAll
    static void stop() {
        laboratory.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("points")
    void afterACrashEverythingEndsOnce(Trial point) {
        var result = laboratory.run(point);

        assertThat(result.happened().met()).as(result.happened().what()).isTrue();
        assertThat(result.verdict().all()).isEmpty();
    }
}
