package com.aigentsy.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final int RATE = 5;
    private static final int HELD = RATE * RateLimits.SECONDS_HELD;

    private final RateLimits limits = new RateLimits(Map.of(RouteClass.READ, RATE, RouteClass.WRITE, RATE));

    private long granted(String peer, RouteClass route, int times, Duration at) {
        return IntStream.range(0, times)
                .filter(_ -> limits.take(peer, route, at.toNanos()).isZero())
                .count();
    }

    @Test
    void tenSecondsWorthAreGrantedAtOnceAndThenOneRateASecond() {
        assertThat(granted("a", RouteClass.READ, 1_000, Duration.ZERO)).isEqualTo(HELD);
        assertThat(granted("a", RouteClass.READ, 1_000, Duration.ofSeconds(2))).isEqualTo(2 * RATE);
        assertThat(granted("a", RouteClass.READ, 1_000, Duration.ofHours(1))).isEqualTo(HELD);
    }

    @Test
    void aRefusalTellsHowLongToWaitAndAfterThatItIsGranted() {
        granted("a", RouteClass.READ, HELD, Duration.ZERO);

        Duration wait = limits.take("a", RouteClass.READ, 0);

        assertThat(wait).isEqualTo(Duration.ofMillis(200));
        assertThat(limits.take("a", RouteClass.READ, wait.toNanos())).isZero();
    }

    @Test
    void onePeerAndOneClassDoNotUseUpAnothersShare() {
        granted("a", RouteClass.READ, 1_000, Duration.ZERO);

        assertThat(granted("b", RouteClass.READ, 1_000, Duration.ZERO)).isEqualTo(HELD);
        assertThat(granted("a", RouteClass.WRITE, 1_000, Duration.ZERO)).isEqualTo(HELD);
    }

    @Test
    void probesAreNeverLimited() {
        assertThat(granted("a", RouteClass.PROBE, 10_000, Duration.ZERO)).isEqualTo(10_000);
    }

    @Test
    void peersThatComeAndGoDoNotMakeThoseWhoStayForgotten() {
        granted("stays", RouteClass.READ, HELD, Duration.ZERO);
        IntStream.range(0, 50_000).forEach(n -> {
            limits.take("visitor " + n, RouteClass.READ, 0);
            limits.take("stays", RouteClass.READ, 0);
        });

        assertThat(limits.take("stays", RouteClass.READ, 0)).isPositive();
    }
}
