package com.aigentsy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.Clearance;
import com.aigentsy.gateway.effect.Effect;
import com.aigentsy.gateway.effect.EffectState;
import com.aigentsy.gateway.effect.Sendings;
import com.aigentsy.gateway.effect.Step;
import com.aigentsy.gateway.postgres.Caps;
import com.aigentsy.gateway.postgres.EffectStatements;
import com.aigentsy.gateway.postgres.PostgresEffects;
import com.aigentsy.runtime.ConflictException;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.ProblemException;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.control.Controls;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may go on, decided in the database; on a platform of the test's own, so that nothing else counts. */
@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "gateway"))
@QuarkusTestResource(ForgeResource.class)
class ClearancesIT {

    @Inject
    Database database;

    @Inject
    Controls controls;

    @Inject
    Sendings sendings;

    @Inject
    Resolutions resolutions;

    @Inject
    Clock clock;

    @BeforeEach
    void openSwitches() {
        controls.ensure("day", "minute", "quiet", "used", "fence", "leaving");
    }

    @Test
    void noMoreThanTheDaysShareIsAdmitted() {
        PostgresEffects book = book(new Caps(9, 2, 99));

        assertThat(admit(book, planned(book, "day_1", "acme/a"))).isInstanceOf(Clearance.Granted.class);
        assertThat(admit(book, planned(book, "day_2", "acme/b"))).isInstanceOf(Clearance.Granted.class);
        assertThat(admit(book, planned(book, "day_3", "acme/c")))
                .isInstanceOfSatisfying(Clearance.NotNow.class, held -> {
                    assertThat(held.reason()).isEqualTo("daily_cap");
                    assertThat(held.until()).isAfter(Instant.now().plusSeconds(86_000));
                });
    }

    @Test
    void noMoreThanTheMinutesWritesAreCleared() {
        PostgresEffects book = book(new Caps(9, 9, 2));
        Effect effect = granted(admit(book, planned(book, "minute_1", "acme/a")));

        effect = granted(clear(book, effect));
        effect = granted(clear(book, effect));
        assertThat(clear(book, effect)).isInstanceOfSatisfying(Clearance.NotNow.class, held -> {
            assertThat(held.reason()).isEqualTo("rate_cap");
            assertThat(held.until()).isBefore(Instant.now().plusSeconds(61));
        });
    }

    @Test
    void aPlatformThatAskedForQuietGetsIt() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Instant until = Instant.parse("2099-01-01T00:00:00Z");
        Effect effect = granted(admit(book, planned(book, "quiet_1", "acme/a")));
        book.quiet("quiet", until);
        book.quiet("quiet", until.minusSeconds(60));

        assertThat(clear(book, effect))
                .isInstanceOfSatisfying(
                        Clearance.NotNow.class, held -> assertThat(held.until()).isEqualTo(until));
    }

    @Test
    void onlyOneOfTwoWhoReadTheSameVersionGoesOn() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Effect effect = granted(admit(book, planned(book, "fence_1", "acme/a")));
        granted(clear(book, effect));

        assertThatThrownBy(() -> clear(book, effect)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> book.save(effect, new EffectState.Rejected("late")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aSwitchThatIsClosedOrMissingStopsEverything() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Effect effect = granted(admit(book, planned(book, "used_1", "acme/a")));
        controls.set("used", false, "test");

        assertThat(clear(book, effect))
                .isInstanceOfSatisfying(
                        Clearance.NotNow.class,
                        held -> assertThat(held.reason()).isEqualTo("paused"));
        assertThat(admit(book, planned(book, "missing_1", "acme/a"))).isInstanceOf(Clearance.NotNow.class);
    }

    @Test
    void closingASwitchIsAnsweredOnceNothingIsLeavingAnyMore() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Effect effect = granted(admit(book, planned(book, "leaving_1", "acme/a")));
        Instant deadline = clock.instant().plusSeconds(2);
        var approved = (EffectState.Approved) effect.state();
        granted(book.clear(effect, approved.send(Step.FORK, deadline)));

        sendings.awaitNone();

        assertThat(clock.instant()).isAfterOrEqualTo(deadline);
    }

    @Test
    void whoeverWasOvertakenWhileSendingIsStillLeavingUntilItsDeadline() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Instant deadline = clock.instant().plusSeconds(2);
        Effect effect = overtaken(book, "leaving_2", deadline);

        assertThat(book.leaving(effect.key())).isTrue();
        sendings.awaitNone();

        assertThat(clock.instant()).isAfterOrEqualTo(deadline);
        assertThat(book.leaving(effect.key())).isFalse();
        resolutions.resolve(effect.key(), new Resolution("rejected", "other", null, null));
    }

    @Test
    void aPersonDecidesAboutWhatIsUnknownOnceNobodyCanBeSendingItAnyMore() {
        PostgresEffects book = book(new Caps(9, 9, 9));
        Effect effect = overtaken(book, "leaving_3", clock.instant().plusSeconds(2));
        var rejected = new Resolution("rejected", "other", null, null);

        assertThatThrownBy(() -> resolutions.resolve(effect.key(), rejected))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(409));
        assertThat(book.find(effect.key()).orElseThrow().state()).isInstanceOf(EffectState.Unknown.class);
        sendings.awaitNone();
        resolutions.resolve(effect.key(), rejected);

        assertThat(book.find(effect.key()).orElseThrow().state()).isEqualTo(new EffectState.Rejected("other"));
    }

    /** Cleared by one who then stands still, and taken over by another. */
    private Effect overtaken(PostgresEffects book, String id, Instant deadline) {
        Effect effect = granted(admit(book, planned(book, id, "acme/" + id)));
        EffectState.Sending sending = ((EffectState.Approved) effect.state()).send(Step.FORK, deadline);
        return book.save(granted(book.clear(effect, sending)), sending.lost(deadline, "the sender was interrupted"));
    }

    private PostgresEffects book(Caps caps) {
        return new PostgresEffects(database, caps, clock);
    }

    private Effect planned(PostgresEffects book, String id, String repository) {
        Work work = Work.on(id, repository, 1, "abc");
        database.record(Recording.nothing()
                .statement(EffectStatements.plan(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced())));
        return book.find(work.effectKey()).orElseThrow();
    }

    private static Clearance admit(PostgresEffects book, Effect effect) {
        return book.admit(effect, (EffectState.Planned) effect.state());
    }

    /** Clears a step as if the one before it were done. */
    private static Clearance clear(PostgresEffects book, Effect effect) {
        EffectState.Approved approved = switch (effect.state()) {
            case EffectState.Sending sending -> sending.applied(sending.progress());
            case EffectState.Approved already -> already;
            default -> throw new IllegalStateException("neither approved nor sending");
        };
        return book.clear(effect, approved.send(Step.FORK, Instant.now().minusSeconds(1)));
    }

    private static Effect granted(Clearance clearance) {
        return ((Clearance.Granted) clearance).effect();
    }
}
