package com.aigentsy.execution.validation.dependencies;

import com.aigentsy.execution.validation.sandbox.Binding;
import com.aigentsy.execution.validation.sandbox.Provision;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Packages that are fetched through the operator's proxies, once for each tree and set of proxies, and unpacked in every sandbox anew. */
final class FetchedPackages implements Dependencies {

    private static final String KEPT = "/fetched";
    private static final String UNPACK = "tar -C /packages -xf " + KEPT + "/" + PackageStore.ARCHIVE
            + " || echo '[packages could not be unpacked]'\n";

    /** Small files take whole pages of memory. */
    private static final long ROUNDED_UP = 2;

    private static final long SOME_MORE = 16L << 20;

    private final Map<Ecosystem, URI> proxies;
    private final FetchPhase phase;
    private final PackageStore store;
    private final Sandbox sandbox;
    private final Map<String, ReentrantLock> fetching = new ConcurrentHashMap<>();

    FetchedPackages(PackageSource.Proxies proxies, FetchPhase phase, PackageStore store, Sandbox sandbox) {
        this.proxies = proxies.bases();
        this.phase = phase;
        this.store = store;
        this.sandbox = sandbox;
    }

    @Override
    public Supply of(Path base) {
        var wanted = new EnumMap<Ecosystem, URI>(Ecosystem.class);
        proxies.forEach((ecosystem, proxy) -> {
            if (ecosystem.isAskedForIn(base)) {
                wanted.put(ecosystem, proxy);
            }
        });
        return wanted.isEmpty()
                ? new Supply(sandbox, "", "packages: none asked for", "")
                : supply(wanted, kept(base, wanted));
    }

    /** Fetched by one worker while the others wait. */
    private PackageStore.Kept kept(Path base, Map<Ecosystem, URI> wanted) {
        String fingerprint = Fingerprint.of(base, wanted);
        ReentrantLock lock = fetching.computeIfAbsent(fingerprint, _ -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the fetch was interrupted");
        }
        try {
            if (store.find(fingerprint).isEmpty()) {
                store.keep(fingerprint, archive -> phase.run(base, wanted, tools(wanted), archive));
            }
            return store.find(fingerprint).orElseThrow();
        } finally {
            lock.unlock();
            fetching.remove(fingerprint);
        }
    }

    private static String tools(Map<Ecosystem, URI> wanted) {
        return wanted.keySet().stream().map(Ecosystem::fetching).collect(Collectors.joining());
    }

    private Supply supply(Map<Ecosystem, URI> wanted, PackageStore.Kept kept) {
        String evidence = wanted.entrySet().stream()
                .map(one -> one.getKey().title() + " from " + one.getValue())
                .collect(Collectors.joining(", ", "packages: ", " (" + kept.evidence() + ")"));
        if (kept.bytes() == 0) {
            return new Supply(sandbox, "", evidence, kept.complaint());
        }
        String use = wanted.keySet().stream().map(Ecosystem::using).collect(Collectors.joining());
        var provision =
                new Provision(List.of(Binding.readOnly(kept.folder(), KEPT)), ROUNDED_UP * kept.bytes() + SOME_MORE);
        return new Supply(sandbox.with(settings -> settings.with(provision)), UNPACK + use, evidence, kept.complaint());
    }
}
