package com.aigentsy.runtime;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again in place: for ever while the database is away, a few times when nobody can say what is wrong. */
final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration MOST = Duration.ofSeconds(10);

    private int unclearLeft;

    private Patience(int unclearFailures) {
        this.unclearLeft = unclearFailures;
    }

    /** Retries on the context it was called on, because a session belongs to its context. */
    static Uni<Void> with(int unclearFailures, Supplier<Uni<? extends Void>> work) {
        Context context = Vertx.currentContext();
        Executor here = command -> context.runOnContext(ignored -> command.run());
        return Uni.createFrom()
                .deferred(work)
                .runSubscriptionOn(here)
                .onFailure(new Patience(unclearFailures)::worthIt)
                .retry()
                .withBackOff(FIRST, MOST)
                .indefinitely();
    }

    /** As {@link #with}, blocking, and only while the database is away. Virtual and worker threads only. */
    static void whileAway(Runnable work) throws InterruptedException {
        for (Duration pause = FIRST; ; pause = longer(pause)) {
            try {
                work.run();
                return;
            } catch (DatabaseAwayException e) {
                LOG.warnf("database=away retrying reason=%s", e.getMessage());
                Thread.sleep(pause);
            }
        }
    }

    private boolean worthIt(Throwable failure) {
        boolean again = switch (Outage.of(failure)) {
            case AWAY -> true;
            case UNCLEAR -> unclearLeft-- > 0;
            case CONTENT -> false;
        };
        if (again) {
            LOG.warnf("database=%s retrying reason=%s", Outage.of(failure), failure);
        }
        return again;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(MOST) < 0 ? twice : MOST;
    }
}
