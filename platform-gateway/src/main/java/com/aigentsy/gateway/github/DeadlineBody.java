package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Deadline;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A body of which nothing leaves once the deadline has passed: the clock is read again for each buffer, right before the
 * socket is written to. A request whose announced body does not come to its end is not carried out by any server.
 */
final class DeadlineBody implements BodyPublisher {

    /** The deadline had passed before the body left. */
    static final class Overdue extends IOException {
        private static final long serialVersionUID = 1L;

        Overdue() {
            super("the deadline had passed before the request left");
        }
    }

    private final BodyPublisher content;
    private final Deadline deadline;

    DeadlineBody(byte[] content, Deadline deadline) {
        this.content = BodyPublishers.ofByteArray(content);
        this.deadline = deadline;
    }

    @Override
    public long contentLength() {
        return content.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> socket) {
        content.subscribe(new Watched(socket, deadline));
    }

    /** Passes buffers on in time, and an error instead of the first one that is late. */
    private static final class Watched implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> socket;
        private final Deadline deadline;
        private boolean ended;

        private Watched(Flow.Subscriber<? super ByteBuffer> socket, Deadline deadline) {
            this.socket = socket;
            this.deadline = deadline;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            socket.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            if (ended) {
                return;
            }
            if (deadline.passed()) {
                onError(new Overdue());
            } else {
                socket.onNext(buffer);
            }
        }

        @Override
        public void onError(Throwable failure) {
            ended = true;
            socket.onError(failure);
        }

        @Override
        public void onComplete() {
            if (!ended) {
                socket.onComplete();
            }
        }
    }
}
