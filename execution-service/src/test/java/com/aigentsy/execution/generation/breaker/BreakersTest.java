package com.aigentsy.execution.generation.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final String ONE = "anthropic";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final Breakers breakers =
            new Breakers(new BreakerSettings(3, Duration.ofSeconds(10), Duration.ofSeconds(35)), new HandClock(now));

    /** Goes on when a test says so. */
    private static final class HandClock extends Clock {

        private final AtomicReference<Instant> now;

        HandClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(_ -> {
            try (Trial trial = breakers.enter(ONE)) {
                assertThat(trial.refused()).isFalse();
                trial.failed(true);
            }
        });
    }

    private boolean refuses() {
        try (Trial trial = breakers.enter(ONE)) {
            return trial.refused();
        }
    }

    private void passes(int seconds) {
        now.updateAndGet(then -> then.plusSeconds(seconds));
    }

    @Test
    void leavesAProviderAloneThatFailedThreeTimesInARow() {
        fail(3);
        try (Trial trial = breakers.enter(ONE)) {
            assertThat(trial.why()).isEqualTo("failed too often and is left alone until 2026-11-23T12:00:10Z");
        }
        try (Trial other = breakers.enter("openai")) {
            assertThat(other.refused()).isFalse();
        }
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        fail(2);
        breakers.enter(ONE).answered();
        fail(2);
        assertThat(refuses()).isFalse();
    }

    @Test
    void aRefusedRequestSaysThatTheProviderWorks() {
        fail(2);
        breakers.enter(ONE).failed(false);
        fail(2);
        assertThat(refuses()).isFalse();
    }

    @Test
    void triesOneCallAtATimeWhenThePauseIsOver() {
        fail(3);
        passes(10);
        Trial first = breakers.enter(ONE);
        Trial second = breakers.enter(ONE);
        assertThat(first.refused()).isFalse();
        assertThat(second.why()).contains("is just being tried again");
        second.close();
        assertThat(refuses()).isTrue();
        first.answered();
        assertThat(refuses()).isFalse();
        fail(2);
        assertThat(refuses()).isFalse();
    }

    @Test
    void pausesTwiceAsLongAfterEachFailedTrialUpToTheLongest() {
        fail(3);
        for (int pause : new int[] {10, 20, 35, 35}) {
            passes(pause - 1);
            assertThat(refuses()).isTrue();
            passes(1);
            fail(1);
        }
    }

    @Test
    void aTrialThatEndsWithoutTellingLeavesRoomForTheNext() {
        fail(3);
        passes(10);
        breakers.enter(ONE).close();
        Trial next = breakers.enter(ONE);
        assertThat(next.refused()).isFalse();
        next.answered();
        next.close();
        assertThat(refuses()).isFalse();
    }

    @Test
    void aFailureOfACallThatBeganEarlierDoesNotProlongThePause() {
        Trial late = breakers.enter(ONE);
        fail(3);
        passes(5);
        late.failed(true);
        passes(5);
        assertThat(refuses()).isFalse();
    }
}
