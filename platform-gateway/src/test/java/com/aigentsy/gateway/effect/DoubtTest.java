package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Outcome;
import com.aigentsy.gateway.Approver;
import com.aigentsy.gateway.Work;
import com.aigentsy.gateway.effect.EffectState.Approved;
import com.aigentsy.gateway.effect.EffectState.Sending;
import com.aigentsy.gateway.effect.EffectState.Unknown;
import com.aigentsy.gateway.policy.Autonomy;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent once may be there although no list shows it, so nothing else that is seen ends it at once. */
class DoubtTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Platform.Freshness TAKEN = new Platform.Freshness.Taken("issue_closed", "closed");
    private static final Platform.Freshness GONE = new Platform.Freshness.Withdrawn("issue_locked", "locked");

    @Test
    void whatWasNeverSentIsSupersededAtOnce() {
        assertThat(next(tried(0), TAKEN, NOW))
                .isInstanceOfSatisfying(
                        Move.End.class,
                        end -> assertThat(end.ending().outcome()).isEqualTo(Outcome.SUPERSEDED));
    }

    @ParameterizedTest(name = "after {0} looks in vain, in {1} s")
    @CsvSource({"1,10", "3,40", "7,300"})
    void anIssueThatOurOwnPullRequestMayHaveClosedMakesItUnknown(int tries, int seconds) {
        var again = new Unknown(tried(tries), Step.PULL_REQUEST, NOW.plusSeconds(seconds), 0, "issue_closed");

        assertThat(next(tried(tries), TAKEN, NOW)).isEqualTo(new Move.On(again));
        assertThat(next(tried(tries), GONE, NOW)).isInstanceOf(Move.On.class);
    }

    @Test
    void whatStaysAwayForManyLooksIsSupersededInTheEnd() {
        assertThat(next(tried(8), TAKEN, NOW)).isInstanceOf(Move.End.class);
        assertThat(next(tried(8), GONE, NOW))
                .isInstanceOfSatisfying(
                        Move.End.class,
                        end -> assertThat(end.ending().outcome()).isEqualTo(Outcome.WITHDRAWN));
    }

    @Test
    void anApprovalThatRunsOutAfterwardsExpiresOnlyOnceItIsCertainlyNotThere() {
        Instant late = NOW.plus(Duration.ofHours(24));

        assertThat(next(tried(1), TAKEN, late)).isInstanceOf(Move.On.class);
        assertThat(next(tried(0), TAKEN, late)).isInstanceOfSatisfying(Move.End.class, end -> {
            assertThat(end.ending().outcome()).isEqualTo(Outcome.EXPIRED);
            assertThat(end.ending().reason()).isEqualTo("approval_expired");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Object does not exist", "{\"field\": \"head\", \"code\": \"invalid\"}"})
    void aPushThatHasNotBeenSeenEverywhereIsTriedAFewTimes(String body) {
        for (int tries = 0; tries < 4; tries++) {
            assertThat(answered(tries, body)).isInstanceOf(Move.On.class);
        }
        assertThat(answered(4, body)).isInstanceOf(Move.End.class);
    }

    @Test
    void aRefusalOfWhatWasSentBeforeIsNoProofThatItWasNotTakenThen() {
        String body = "No commits between main and us:topic";

        assertThat(answered(0, body)).isInstanceOf(Move.End.class);
        assertThat(answered(1, body))
                .isInstanceOfSatisfying(
                        Move.On.class, on -> assertThat(on.state()).isInstanceOf(Unknown.class));
        assertThat(answered(4, body)).isInstanceOf(Move.End.class);
    }

    @Test
    void whatStandsInTheWayOfAReplyDoesNotUndoTheUpdateItIsBelow() {
        Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW).with(Work.reply("Done.", "x"));
        UUID key = Action.UPDATE_PULL_REQUEST.key(work.id(), "github", work.revision());
        var approved = new Approved(tried(0));
        var effect = new Effect(key, Action.UPDATE_PULL_REQUEST, work.update(), approved, 1, null, NOW);
        assertThat(tried(0).next(effect)).contains(Step.COMMENT);

        Move late = sender(TAKEN, NOW.plus(Duration.ofHours(24))).next(effect, approved);
        assertThat(late).isEqualTo(new Move.On(new Approved(tried(0).unsaid("approval_expired"))));

        var sending = new Sending(tried(0), Step.COMMENT, NOW.plusSeconds(20));
        Move.Act refused = new Aftermath(unused(), SETTLE, Clock.fixed(NOW, ZoneOffset.UTC))
                .of(effect, sending, new Answer.Reply(422, Map.of(), "the conversation is locked"));
        Progress unsaid = ((Approved) ((Move.On) refused).state()).progress();
        assertThat(unsaid.next(effect)).contains(Step.PULL_REQUEST);
    }

    private static Progress tried(int times) {
        Progress progress = Progress.none().at("us/till").committed("c1").pushed();
        for (int i = 0; i < times; i++) {
            progress = progress.again();
        }
        return progress;
    }

    private static Move next(Progress progress, Platform.Freshness freshness, Instant at) {
        Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW);
        var approved = new Approved(progress);
        var effect = new Effect(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced(), approved, 1, null, NOW);
        return sender(freshness, at).next(effect, approved);
    }

    private static Sender sender(Platform.Freshness freshness, Instant at) {
        var times = new Gate.Times(Duration.ofSeconds(20), SETTLE, Duration.ZERO);
        var check = Optional.of(ApprovalCheck.with(Approver.EXECUTION.verifyKey()));
        var gate = new Gate(Map.of("github", new Lagging(freshness)), check, Autonomy.APPROVE, times);
        return new Sender(unused(), gate, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static Move.Act answered(int tries, String body) {
        Work work = Work.on("github_1", "acme/till", 7, "abc").approvedAt(NOW);
        var sending = new Sending(tried(tries), Step.PULL_REQUEST, NOW.plusSeconds(20));
        var effect = new Effect(work.effectKey(), Action.OPEN_PULL_REQUEST, work.priced(), sending, 1, null, NOW);
        return new Aftermath(unused(), SETTLE, Clock.fixed(NOW, ZoneOffset.UTC))
                .of(effect, sending, new Answer.Reply(422, Map.of(), body));
    }

    private static EffectBook unused() {
        return (EffectBook) Proxy.newProxyInstance(
                EffectBook.class.getClassLoader(), new Class<?>[] {EffectBook.class}, (_, method, _) -> {
                    throw new AssertionError("nothing is written: " + method.getName());
                });
    }

    /** Its lists show nothing, its issues what has come of them. */
    private record Lagging(Freshness seen) implements Platform {

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
            return seen;
        }

        @Override
        public Finding find(Effect effect, Step step, Progress progress) {
            return new Finding.Absent();
        }

        @Override
        public Sent send(Effect effect, Step step, Progress progress, Deadline deadline) {
            throw new AssertionError("nothing is sent");
        }
    }
}
