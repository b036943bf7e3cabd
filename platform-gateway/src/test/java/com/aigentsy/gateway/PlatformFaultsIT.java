package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.PipelineNotice;
import com.aigentsy.events.Topic;
import com.aigentsy.gateway.BadDay.Fault;
import com.aigentsy.gateway.BadDay.Write;
import com.aigentsy.gateway.effect.Clearance;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.postgres.Caps;
import com.aigentsy.gateway.postgres.PostgresEffects;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import com.aigentsy.runtime.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class PlatformFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final Wire wire = new Wire();
    private final ForgeClient forge = new ForgeClient();
    private final BadDay day = ForgeResource.day();

    @AfterEach
    void theNextTestMaySpeakAgain() {
        database.transact(sql -> sql.update("update platform_rate set quiet_until = null"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIMITED", "UNREADABLE_AFTER", "UNAUTHORIZED"})
    void onePullRequestWhateverHappensToItsRequest(Fault fault) {
        String repository = "acme/fault" + fault.ordinal();
        Work work = Work.on("github_40" + (10 + fault.ordinal()), repository, 1, forge.head(repository));
        day.order(fault, repository + "/pulls");
        wire.send(work.priced());

        submitted(work);
        assertThat(forge.pulls(repository)).hasSize(1);
        assertThat(wire.events(Topic.SUBMITTED, work.id())).hasSize(1);
        boolean lag = fault == Fault.LATE || fault == Fault.LAG_AFTER;
        assertThat(day.writes(repository + "/pulls")).hasSizeBetween(1, lag ? 20 : 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ERROR", "ERROR_AFTER", "HANG_UP_AFTER", "GARBAGE_AFTER", "LATE"})
    void oneBranchWhateverHappensToItsRequest(Fault fault) {
        Work work = Work.on("github_41" + (10 + fault.ordinal()), "acme/day", 1, forge.head("acme/day"));
        day.order(fault, "/day/git/refs");
        wire.send(work.priced());

        submitted(work);
        assertThat(forge.pulls("acme/day"))
                .filteredOn(pull -> pull.head().ref().endsWith(work.id()))
                .hasSize(1);
        forge.close("acme/day", forge.pulls("acme/day").getFirst().number(), "Thank you");
        await().atMost(SOON)
                .until(() -> !wire.events(Topic.COMPLETED, work.id()).isEmpty());
    }

    @Test
    void everyReplicaKeepsQuietAsLongAsThePlatformAsked() {
        Work first = Work.on("github_4201", "acme/quiet0", 1, forge.head("acme/quiet0"));
        Work second = Work.on("github_4202", "acme/quiet1", 1, forge.head("acme/quiet1"));
        day.order(Fault.LIMITED_SECONDS, "acme/quiet0/pulls");
        wire.send(first.priced());
        long asked = await().atMost(SOON)
                .until(() -> day.writes("acme/quiet0/pulls"), writes -> !writes.isEmpty())
                .getFirst()
                .nanoTime();
        Instant until = await().atMost(SOON).until(this::quietUntil, quiet -> quiet.isAfter(Instant.now()));
        wire.send(second.priced());

        var restarted = new PostgresEffects(database, new Caps(9, 9, 9), clock);
        var planned = await().atMost(SOON)
                .until(() -> restarted.find(second.effectKey()), Optional::isPresent)
                .orElseThrow();
        assertThat(restarted.obstacle(planned))
                .hasValueSatisfying(held -> assertThat(held.until()).isEqualTo(until));
        assertThat(restarted.admit(planned, new EffectState.Planned()))
                .isInstanceOfSatisfying(
                        Clearance.NotNow.class, held -> assertThat(held.until()).isEqualTo(until));

        submitted(first);
        submitted(second);
        List<Write> later = day.writes("/quiet").stream()
                .filter(write -> write.nanoTime() > asked)
                .toList();
        assertThat(later)
                .isNotEmpty()
                .allSatisfy(write -> assertThat(Duration.ofNanos(write.nanoTime() - asked))
                        .isGreaterThanOrEqualTo(BadDay.QUIET.minusMillis(50)));
        assertThat(forge.pulls("acme/quiet0")).hasSize(1);
        assertThat(forge.pulls("acme/quiet1")).hasSize(1);
    }

    @Test
    void aLimitThatNamesNoTimeIsAMinute() {
        Work work = Work.on("github_4203", "acme/quiet2", 1, forge.head("acme/quiet2"));
        day.order(Fault.LIMITED, "quiet2/forks");
        wire.send(work.priced());

        Instant until = await().atMost(SOON).until(this::quietUntil, quiet -> quiet.isAfter(Instant.now()));
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        assertThat(day.writes("quiet2")).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedWaitsForTheOperator() {
        String repository = "acme/fault" + Fault.UNAUTHORIZED.ordinal();
        Work work = Work.on("github_4204", repository, 1, forge.head(repository));
        day.order(Fault.UNAUTHORIZED, repository + "/forks");
        wire.send(work.priced());

        var notice = (PipelineNotice) await().atMost(SOON)
                .until(() -> wire.events(Topic.NOTICES, work.id()), found -> !found.isEmpty())
                .getLast()
                .event();
        assertThat(notice.kind()).isEqualTo(PipelineNotice.WAITING);
        assertThat(notice.reason()).isEqualTo("unauthorized");
        assertThat(notice.on()).isEqualTo("operator");
        assertThat(day.writes(repository + "/")).hasSize(1);
    }

    private Instant quietUntil() {
        return database.query("select quiet_until from platform_rate where platform = 'github'").stream()
                .map(row -> row.getOffsetDateTime("quiet_until"))
                .filter(Objects::nonNull)
                .map(java.time.OffsetDateTime::toInstant)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private void submitted(Work work) {
        await(work.id())
                .atMost(SOON)
                .until(() -> !wire.events(Topic.SUBMITTED, work.id()).isEmpty());
    }
}
