package com.aigentsy.gateway.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.gateway.effect.Deadline;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineBodyTest {

    private static final byte[] LARGE = new byte[100_000];

    @Test
    void inTimeEverythingLeaves() {
        Socket socket = new Socket();
        new DeadlineBody(LARGE, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC())).subscribe(socket);
        socket.ready(Long.MAX_VALUE);

        assertThat(socket.bytes).isEqualTo(LARGE.length);
        assertThat(socket.ended).containsExactly("complete");
    }

    @Test
    void aSenderThatWasPausedInTheMiddleSendsNoMore() {
        Deadline deadline = Deadline.in(Duration.ofMillis(300), Clock.systemUTC());
        Socket socket = new Socket();
        new DeadlineBody(LARGE, deadline).subscribe(socket);
        socket.ready(1);
        int before = socket.bytes;

        await().until(deadline::passed);
        socket.ready(Long.MAX_VALUE);

        assertThat(before).isPositive().isLessThan(LARGE.length);
        assertThat(socket.bytes).isEqualTo(before);
        assertThat(socket.ended).containsExactly("Overdue");
    }

    @Test
    void afterTheDeadlineNotOneByteLeaves() {
        Socket socket = new Socket();
        new DeadlineBody(LARGE, Deadline.in(Duration.ZERO, Clock.systemUTC())).subscribe(socket);
        socket.ready(Long.MAX_VALUE);

        assertThat(socket.bytes).isZero();
        assertThat(socket.ended).containsExactly("Overdue");
    }

    /** Counts what it is given to write. */
    private static final class Socket implements Flow.Subscriber<ByteBuffer> {

        private final List<String> ended = new ArrayList<>();
        private Flow.@Nullable Subscription subscription;
        private int bytes;

        private void ready(long buffers) {
            Objects.requireNonNull(subscription).request(buffers);
        }

        @Override
        public void onSubscribe(Flow.Subscription to) {
            subscription = to;
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            bytes += buffer.remaining();
        }

        @Override
        public void onError(Throwable failure) {
            ended.add(failure.getClass().getSimpleName());
        }

        @Override
        public void onComplete() {
            ended.add("complete");
        }
    }
}
