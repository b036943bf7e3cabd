package com.aigentsy.pipeline.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a request through, or what the day has for it instead; whatever was applied is written down before it is said. */
final class Weather {

    private final Faults faults;
    private final ListLag lag;
    private final PlatformRecord record;
    private final ModelBilling billing = new ModelBilling();
    private final AtomicInteger late = new AtomicInteger();

    Weather(Faults faults, ListLag lag, PlatformRecord record) {
        this.faults = faults;
        this.lag = lag;
        this.record = record;
    }

    /** Applied later on than anybody heard, and not applied yet. */
    int late() {
        return late.get();
    }

    /** False when the connection is not to be used any more. */
    boolean answer(Request request, Connection connection, Upstream upstream) throws IOException, InterruptedException {
        Optional<Fault> fault = faults.draw(request.kind());
        String label = fault.map(Fault::label).orElse("");
        record.add(new Seen(request.kind(), request.method(), request.target(), label, request.begun()));
        if (fault.isEmpty()) {
            connection.write(forward(request, upstream), request.method().equals("HEAD"));
            return true;
        }
        return broken(fault.get(), request, connection, upstream);
    }

    private boolean broken(Fault fault, Request request, Connection connection, Upstream upstream)
            throws IOException, InterruptedException {
        switch (fault) {
            case Fault.TooManyRequests limit ->
                connection.write(Reply.problem(429, "API rate limit exceeded", limit.retryAfter()), false);
            case Fault.SecondaryLimit limit ->
                connection.write(
                        Reply.problem(403, "You have exceeded a secondary rate limit", limit.retryAfter()), false);
            case Fault.ErrorBefore error ->
                connection.write(Reply.problem(error.status(), "Server Error", null), false);
            case Fault.ErrorAfter error -> {
                forward(request, upstream);
                connection.write(Reply.problem(error.status(), "Server Error", null), false);
            }
            case Fault.GarbageBefore _ -> connection.write(Reply.garbage(), false);
            case Fault.GarbageAfter _ -> {
                forward(request, upstream);
                connection.write(Reply.garbage(), false);
            }
            case Fault.Slow slow -> {
                Thread.sleep(slow.before());
                connection.write(forward(request, upstream), false);
            }
            case Fault.SlowDrip drip ->
                connection.drip(forward(request, upstream).whole(), drip.total());
            case Fault.SilenceBefore silence -> connection.silence(silence.longest());
            case Fault.SilenceAfter silence -> {
                forward(request, upstream);
                connection.silence(silence.longest());
            }
            case Fault.ResetBefore _ -> connection.reset();
            case Fault.ResetAfter _ -> {
                forward(request, upstream);
                connection.reset();
            }
            case Fault.LateApply apply -> {
                connection.reset();
                applyLater(request, upstream, apply.later());
            }
        }
        return usable(fault);
    }

    private static boolean usable(Fault fault) {
        return switch (fault) {
            case Fault.TooManyRequests _, Fault.SecondaryLimit _, Fault.ErrorBefore _, Fault.ErrorAfter _ -> true;
            case Fault.GarbageBefore _, Fault.GarbageAfter _, Fault.SlowDrip _, Fault.Slow _ -> true;
            case Fault.SilenceBefore _, Fault.SilenceAfter _, Fault.ResetBefore _, Fault.ResetAfter _ -> false;
            case Fault.LateApply _ -> false;
        };
    }

    private void applyLater(Request request, Upstream upstream, Duration later) {
        late.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(later);
                forward(request, upstream).whole();
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                late.decrementAndGet();
            }
        });
    }

    private Reply forward(Request request, Upstream upstream) throws IOException, InterruptedException {
        Reply reply = upstream.ask(request);
        Instant now = Instant.now();
        if (reply.applied() && request.kind().writes()) {
            record.add(AppliedFacts.of(request, reply, now));
        }
        if (reply.applied() && request.kind() == Kind.MODEL) {
            record.add(billing.of(request, reply, now));
        }
        return lag.of(request.kind(), reply, now);
    }
}
