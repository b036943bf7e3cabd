package com.aigentsy.gateway.github;

import com.aigentsy.gateway.effect.Deadline;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A body that refuses to leave once the deadline has passed. The client asks for it when the connection stands, right
 * before the socket is written to; a request whose announced body never comes is not carried out by any server.
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
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (!deadline.passed()) {
            content.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
        });
        subscriber.onError(new Overdue());
    }
}
