package com.aigentsy.discovery;

import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about scans and listings, and the recordings that add to it. */
public interface ScanBook {

    Optional<Scan> scan(ScanKey key);

    /** Those of the natural keys that were published before, by any run. */
    Set<String> published(Collection<String> naturalKeys);

    /** Those that this run met on any page. */
    Set<String> met(String runId, Collection<String> naturalKeys);

    /** Those that this run has recorded for exactly this page: it is being read again. */
    Set<String> done(ScanKey key, Sweep sweep);

    /** Conflicts, and so rolls back, when another run published one of them in the meantime. */
    Recording sighted(Scan scan, Sweep sweep, List<Sighted> sighted);

    Recording moved(Scan scan, List<Sweep> sweeps, List<String> problems);

    Recording waiting(ScanKey key, Instant until, String reason);

    Recording finished(Scan scan);
}
