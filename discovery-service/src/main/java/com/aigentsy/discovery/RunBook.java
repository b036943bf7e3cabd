package com.aigentsy.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs: opened once each, and told about. */
public interface RunBook {

    /** Writes the run, its scans and their tasks; false, and nothing written, where the idempotency key is taken. */
    boolean open(NewRun run);

    Optional<KeyedRun> withKey(String idempotencyKey);

    Optional<RunReport> report(String runId);

    Optional<LatestRun> latest();

    record NewRun(
            String runId,
            DiscoveryRequest request,
            List<PlannedScan> scans,
            @Nullable Key key,
            Instant at) {}

    /** A caller's idempotency key and the hash of what was asked under it. */
    record Key(String value, String requestSha256) {}

    record KeyedRun(String runId, String requestSha256) {}
}
