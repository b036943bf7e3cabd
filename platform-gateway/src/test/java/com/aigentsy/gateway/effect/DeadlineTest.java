package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration TOTAL = Duration.ofSeconds(20);

    private final Watch watch = new Watch();

    @Test
    void aPauseBetweenTheTwoClocksEndsTheSendingBeforeTheBooksTakeItToBeOver() {
        Deadline deadline = Deadline.in(TOTAL, watch);

        assertThat(deadline.at()).isEqualTo(NOW.plus(TOTAL));
        assertThat(deadline.nanoTime() - watch.readAt).isLessThan(TOTAL.toNanos());
    }

    @Test
    void itIsNeverLaterThanTheEndThatIsNamed() {
        Deadline deadline = Deadline.in(TOTAL, NOW.plusSeconds(3), watch);

        assertThat(deadline.at()).isEqualTo(NOW.plusSeconds(3));
        assertThat(deadline.nanoTime() - watch.readAt)
                .isLessThan(Duration.ofSeconds(3).toNanos());
    }

    /** Notes when, on the monotonic clock, the wall clock was read. */
    private static final class Watch extends Clock {
        private long readAt;

        @Override
        public Instant instant() {
            readAt = System.nanoTime();
            return NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
