package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Submission;
import com.aigentsy.gateway.Work;
import com.aigentsy.gateway.effect.EffectState.Unknown;
import com.aigentsy.gateway.policy.Autonomy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Progress READY =
            Progress.none().at("us/till").committed("c1").pushed();
    private static final Submission PULL = new Submission("7", "http://127.0.0.1/7", "open", "b", "c1", NOW);

    @Test
    void whoeverDiedSendingMayStillBeSendingUntilTheDeadlineSoItSettlesAfterThat() {
        Instant deadline = NOW.plusSeconds(12);
        var sending = new EffectState.Sending(READY, Step.PULL_REQUEST, deadline);

        assertThat(reconciliation(new Lists(new Platform.Finding.Absent())).abandoned(sending))
                .isInstanceOfSatisfying(
                        Move.On.class,
                        on -> assertThat(((Unknown) on.state()).settledAt()).isEqualTo(deadline.plus(SETTLE)));
    }

    @Test
    void beforeItHasSettledThePlatformIsNotEvenAsked() {
        var unknown = new Unknown(READY, Step.PULL_REQUEST, NOW.plusMillis(1), 0, "timeout");

        assertThat(ask(unknown, new Platform.Finding.Absent()))
                .isEqualTo(new Move.Pause(NOW.plusMillis(1), "unknown", null));
    }

    @Test
    void whatIsFoundIsNotSentAgain() {
        assertThat(ask(lost("timeout", 0, READY), new Platform.Finding.Found(READY.opened(PULL))))
                .isEqualTo(new Move.On(new EffectState.Approved(READY.opened(PULL))));
    }

    @Test
    void whatIsAbsentAfterSettlingMayBeSentAgain() {
        assertThat(ask(lost("timeout", 0, READY), new Platform.Finding.Absent()))
                .isEqualTo(new Move.On(new EffectState.Approved(READY.again())));
    }

    @Test
    void aCommentIsSaidAgainOnlyAfterSeveralLooksHaveNotFoundIt() {
        var early = new Unknown(Progress.none(), Step.COMMENT, NOW, 3, "timeout");
        assertThat(still(ask(early, new Platform.Finding.Absent())).rounds()).isEqualTo(4);

        var late = new Unknown(Progress.none(), Step.COMMENT, NOW, 4, "timeout");
        assertThat(ask(late, new Platform.Finding.Absent()))
                .isEqualTo(new Move.On(new EffectState.Approved(Progress.none().again())));
    }

    @Test
    void whatThePlatformSaidItHasIsOnlyLateInItsListsHoweverOftenItIsAbsentThere() {
        Unknown still = still(ask(lost(Unknown.EXISTS, 3, READY), new Platform.Finding.Absent()));

        assertThat(still.exists()).isTrue();
        assertThat(still.rounds()).isEqualTo(4);
        assertThat(still.settledAt()).isEqualTo(NOW.plus(SETTLE.multipliedBy(8)));
    }

    @Test
    void whatStaysAbsentAfterManyTriesIsForAPersonAndIsStillLookedUpEveryFiveMinutes() {
        Progress tried = READY;
        for (int times = 0; times < 8; times++) {
            tried = tried.again();
        }
        Unknown still = still(ask(lost("timeout", 9, tried), new Platform.Finding.Absent()));

        assertThat(still.settledAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        Move.Pause pause = (Move.Pause)
                reconciliation(new Lists(new Platform.Finding.Absent())).ask(effect(still), still);
        assertThat(pause.on()).isEqualTo("operator");
    }

    private static Unknown still(Move move) {
        return (Unknown) ((Move.On) move).state();
    }

    private static Unknown lost(String reason, int rounds, Progress progress) {
        return new Unknown(progress, Step.PULL_REQUEST, NOW, rounds, reason);
    }

    private static Move ask(Unknown unknown, Platform.Finding finding) {
        return reconciliation(new Lists(finding)).ask(effect(unknown), unknown);
    }

    private static Effect effect(EffectState state) {
        Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW);
        return new Effect(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced(), state, 1, null, NOW);
    }

    private static Reconciliation reconciliation(Platform platform) {
        var times = new Gate.Times(Duration.ofSeconds(20), SETTLE, Duration.ZERO);
        var gate = new Gate(Map.of("github", platform), Optional.empty(), Autonomy.APPROVE, times);
        return new Reconciliation(gate, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A platform that shows one thing and must not be written to. */
    private record Lists(Finding shown) implements Platform {

        @Override
        public String name() {
            return "github";
        }

        @Override
        public Optional<String> unavailable() {
            return Optional.empty();
        }

        @Override
        public Freshness fresh(Effect effect) {
            throw new AssertionError("nobody asked whether it is fresh");
        }

        @Override
        public Finding find(Effect effect, Step step, Progress progress) {
            return shown;
        }

        @Override
        public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
            throw new AssertionError("reading back never writes");
        }
    }
}
