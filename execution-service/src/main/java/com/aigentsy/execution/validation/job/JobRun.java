package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.job.PodState.Broken;
import com.aigentsy.execution.validation.job.PodState.Ended;
import com.aigentsy.execution.validation.job.PodState.Receiving;
import com.aigentsy.execution.validation.job.PodState.Starting;
import com.aigentsy.execution.validation.job.PodState.Testing;
import com.aigentsy.execution.validation.job.pod.Result;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import com.aigentsy.runtime.CrashPoints;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Follows one Job from its creation to its result. An API server that is away for a while does not end it. */
final class JobRun {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SLACK = Duration.ofSeconds(60);
    private static final int SHOWN = 4_000;

    private final SandboxNamespace namespace;
    private final JobSettings settings;
    private final String job;
    private Instant answered = Instant.now();
    private @Nullable Pod pod;

    JobRun(SandboxNamespace namespace, JobSettings settings, String job) {
        this.namespace = namespace;
        this.settings = settings;
        this.job = job;
    }

    Sandbox.Run follow(Delivery delivery) {
        bring(delivery);
        return ended(settings.limits().time().plus(SLACK));
    }

    private void bring(Delivery delivery) {
        Instant deadline = Instant.now().plus(JobSettings.START);
        for (var trouble = trouble(delivery); trouble.isPresent(); trouble = trouble(delivery)) {
            if (Instant.now().isAfter(deadline)) {
                throw refused(trouble.get());
            }
            pause();
        }
    }

    /** What keeps the tree from the pod just now; nothing, once it is there. */
    private Optional<String> trouble(Delivery delivery) {
        return switch (look()) {
            case Starting starting -> Optional.of("its pod waits for " + starting.reason());
            case Receiving receiving -> offered(delivery, receiving.address());
            case Testing _, Ended _ -> throw refused("its tree arrived, and nobody said so");
            case Broken broken -> throw refused(broken.reason());
        };
    }

    private Optional<String> offered(Delivery delivery, String address) {
        try {
            delivery.to(address);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("its pod takes no tree on port " + settings.port() + ": " + e.getMessage());
        }
    }

    private Sandbox.Run ended(Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        PodState last = look();
        while (Instant.now().isBefore(deadline)) {
            CrashPoints.hit("S2");
            switch (last) {
                case Broken broken -> throw refused(broken.reason());
                case Ended ended -> {
                    return told(ended);
                }
                case Starting _, Receiving _, Testing _ -> pause();
            }
            last = look();
        }
        if (last instanceof Testing) {
            return told(new Ended(-1, "time limit, and its runner did not end it"));
        }
        throw refused("its pod did not come to the tests in time");
    }

    private Sandbox.Run told(Ended ended) {
        String log = log();
        Optional<Result> result = Result.lastOf(log);
        String unread = ended.exitCode() == -1 ? "" : "its result could not be read";
        String stopped = ended.stopped().isEmpty() ? result.map(Result::stopped).orElse(unread) : ended.stopped();
        return new Sandbox.Run(
                result.map(Result::output).orElseGet(() -> log.substring(Math.max(0, log.length() - SHOWN))),
                result.map(Result::reports).orElse(""),
                stopped.isEmpty() ? ended.exitCode() : -1,
                stopped,
                settings.described());
    }

    private String log() {
        while (true) {
            try {
                return pod == null ? "" : namespace.logOf(pod);
            } catch (SandboxUnavailable e) {
                endPatience(e);
                pause();
            }
        }
    }

    private PodState look() {
        try {
            Optional<Pod> seen = namespace.podOf(job);
            answered = Instant.now();
            if (seen.isEmpty()) {
                return pod == null
                        ? new Starting(
                                "a place: see kubectl -n " + settings.api().namespace() + " get events")
                        : new Broken("its pod is gone");
            }
            pod = seen.get();
        } catch (SandboxUnavailable e) {
            endPatience(e);
        }
        return pod == null ? new Starting("the Kubernetes API") : PodState.of(pod);
    }

    private void endPatience(SandboxUnavailable e) {
        if (answered.plus(PATIENCE).isBefore(Instant.now())) {
            throw e;
        }
    }

    private static SandboxUnavailable refused(String reason) {
        return new SandboxUnavailable("Validation is refused for now: a sandbox Job came to nothing: " + reason);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the test run was interrupted");
        }
    }
}
