package com.aigentsy.pipeline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformRecordIT {

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

    @Test
    void theRecordSaysWhenAWriteBeganAndWhenItWasAppliedAndWhatItWas() {
        Instant before = Instant.now();
        caller.comment("twelve");

        var write = simulator.record().writes(Kind.COMMENT).getFirst();
        assertThat(write.begun()).isAfterOrEqualTo(before).isBeforeOrEqualTo(write.applied());
        assertThat(write.repository()).isEqualTo("acme/clock");
        assertThat(write.subject()).startsWith("7/comments ");
        assertThat(write.status()).isEqualTo(201);
    }

    @Test
    void theSameCommentTwiceIsADuplicateAndTwoDifferentOnesAreNot() {
        caller.comment("twelve");
        caller.comment("noon");
        assertThat(simulator.record().duplicates()).isEmpty();

        caller.comment("twelve");
        assertThat(simulator.record().duplicates())
                .singleElement()
                .asString()
                .contains("COMMENT acme/clock", "2 times");
    }

    @Test
    void aRefusedWriteIsNotApplied() {
        assertThat(caller.send("POST", "/repos/acme/nowhere/issues/7/comments", "{\"body\": \"x\"}"))
                .isEqualTo("404");
        assertThat(simulator.record().writes()).isEmpty();
        assertThat(simulator.record().requests(Kind.COMMENT)).isOne();
    }

    @Test
    void linksLeadBackToTheSimulator() {
        assertThat(caller.read("/repos/acme/clock/issues/7").path("url").asText())
                .startsWith(caller.root().toString());
    }

    @Test
    void gitClonesThroughIt() throws Exception {
        try (var _ = Git.cloneRepository()
                .setURI(caller.root() + "/acme/clock.git")
                .setDirectory(folder.resolve("clone").toFile())
                .call()) {
            assertThat(folder.resolve("clone/Clock.java")).exists();
        }
        assertThat(simulator.record().writes()).isEmpty();
    }

    @Test
    void billsEveryAnsweredModelCallAtThePriceOfTheList() {
        var models = world.models();
        simulator.faults().next(new Fault.ErrorBefore(529), 1, Kind.MODEL);
        simulator.faults().next(new Fault.ResetAfter(), 1, Kind.MODEL);
        String system = "Task: plan." + "x".repeat(3989);

        assertThat(models.plan(system)).isEqualTo("529");
        assertThat(models.plan(system)).isEqualTo("nothing");
        assertThat(models.plan(system)).isEqualTo("200");

        assertThat(simulator.record().requests(Kind.MODEL)).isEqualTo(3);
        assertThat(simulator.record().bills()).hasSize(2).allSatisfy(bill -> {
            assertThat(bill.inputTokens()).isEqualTo(1001);
            assertThat(bill.outputTokens()).isEqualTo(2);
            assertThat(bill.usd()).isEqualByComparingTo("0.003033");
        });
        assertThat(simulator.record().billed()).isEqualByComparingTo(new BigDecimal("0.006066"));
    }

    @Test
    void twoHundredCallersAtOnceAreAllAnswered() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                threads.submit(() -> caller.comment("from " + number));
            }
        }
        assertThat(behind.comments()).isEqualTo(100);
        assertThat(simulator.record().writes(Kind.COMMENT)).hasSize(200);
        assertThat(simulator.record().duplicates()).isEmpty();
    }
}
