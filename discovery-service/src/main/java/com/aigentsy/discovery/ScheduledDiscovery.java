package com.aigentsy.discovery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts a run by itself, where {@code aigentsy.discovery.schedule} says how often. */
@ApplicationScoped
class ScheduledDiscovery {

    private final Discoveries discoveries;

    ScheduledDiscovery(Discoveries discoveries) {
        this.discoveries = discoveries;
    }

    @Scheduled(
            every = "${aigentsy.discovery.schedule}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        discoveries.start(DiscoveryRequest.EVERYTHING, null);
    }
}
