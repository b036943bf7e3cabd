package com.aigentsy.discovery;

import com.aigentsy.discovery.RunBook.Key;
import com.aigentsy.discovery.RunBook.KeyedRun;
import com.aigentsy.discovery.RunBook.NewRun;
import com.aigentsy.events.Digests;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens runs. The same idempotency key with the same request is the same run; with another request it is refused. */
public final class Discoveries {

    private static final Logger LOG = Logger.getLogger(Discoveries.class);

    private final ScanPlanner planner;
    private final RunBook book;
    private final Clock clock;

    Discoveries(ScanPlanner planner, RunBook book, Clock clock) {
        this.planner = planner;
        this.book = book;
        this.clock = clock;
    }

    /** The run's id. */
    public String start(DiscoveryRequest request, @Nullable String idempotencyKey) {
        List<PlannedScan> scans = planner.plan(request);
        Key key = key(request, idempotencyKey);
        var run = new NewRun("run_" + UUID.randomUUID(), request, scans, key, clock.instant());
        CrashPoints.hit("H1");
        if (key == null || book.withKey(key.value()).isEmpty()) {
            if (book.open(run)) {
                CrashPoints.hit("H2");
                LOG.infof("run=%s decision=started scans=%d", run.runId(), scans.size());
                return run.runId();
            }
        }
        return repeated(key);
    }

    private String repeated(@Nullable Key key) {
        KeyedRun earlier = Optional.ofNullable(key)
                .flatMap(known -> book.withKey(known.value()))
                .orElseThrow(() -> new IllegalStateException("a run could not be opened"));
        if (key == null || !earlier.requestSha256().equals(key.requestSha256())) {
            throw new ProblemException(
                    422,
                    "Idempotency key reused",
                    "this Idempotency-Key was used for another request; send a new key with a new request");
        }
        return earlier.runId();
    }

    private static @Nullable Key key(DiscoveryRequest request, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank() || value.length() > 200) {
            throw ProblemException.badRequest("Idempotency-Key: 1 to 200 characters");
        }
        return new Key(value, Digests.sha256(EventJson.text(request)));
    }
}
