package com.aigentsy.execution.validation.job;

import com.aigentsy.execution.validation.sandbox.SandboxUnavailable;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The one namespace in which we may make Jobs, and all that we may do there. Nothing is retried in here. */
final class SandboxNamespace {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int LOG_BYTES = 8 * 1024 * 1024;

    private final KubernetesClient client;
    private final String name;

    private SandboxNamespace(KubernetesClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** With the service account that is mounted in our pod; nothing is asked of the cluster yet. */
    static SandboxNamespace open(JobSettings.Api api) {
        Path token = api.credentials().resolve("token");
        if (!Files.isReadable(token)) {
            throw new SandboxUnavailable("Validation is refused: there is no service account token at " + token
                    + ". AIGENTSY_SANDBOX=job works in a cluster only, as k8s/base/execution.yaml sets it up.");
        }
        Path authority = api.credentials().resolve("ca.crt");
        var config = new ConfigBuilder(Config.empty())
                .withMasterUrl(api.url())
                .withCaCertFile(Files.exists(authority) ? authority.toString() : null)
                .withOauthTokenProvider(() -> read(token))
                .withNamespace(api.namespace())
                .withRequestRetryBackoffLimit(0)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withRequestTimeout(ANSWER_MILLIS)
                .build();
        return new SandboxNamespace(
                new KubernetesClientBuilder()
                        .withConfig(config)
                        .withHttpClientFactory(new JdkHttpClientFactory())
                        .build(),
                api.namespace());
    }

    /** The kubelet renews it every hour. */
    private static String read(Path token) {
        try {
            return Files.readString(token).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void create(Job job) {
        asked(() -> client.batch().v1().jobs().inNamespace(name).resource(job).create());
    }

    Optional<Pod> podOf(String run) {
        return asked(() -> client.pods().inNamespace(name).withLabel(JobSpec.RUN, run).list().getItems().stream()
                .findFirst());
    }

    String logOf(Pod pod) {
        return asked(() -> client.pods()
                .inNamespace(name)
                .withName(pod.getMetadata().getName())
                .inContainer(JobSpec.TESTS)
                .limitBytes(LOG_BYTES)
                .getLog());
    }

    /** With its pod; one that is not there is fine. */
    void delete(String job) {
        asked(() -> client.batch()
                .v1()
                .jobs()
                .inNamespace(name)
                .withName(job)
                .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                .delete());
    }

    /** What this replica left behind when it was killed. */
    void deleteAllOf(String replica) {
        asked(() -> client.batch()
                        .v1()
                        .jobs()
                        .inNamespace(name)
                        .withLabel(JobSpec.REPLICA, replica)
                        .list()
                        .getItems())
                .forEach(job -> delete(job.getMetadata().getName()));
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (KubernetesClientException | UncheckedIOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the test run was interrupted");
            }
            throw new SandboxUnavailable(remedy(e));
        }
    }

    private String remedy(RuntimeException failure) {
        int code = failure instanceof KubernetesClientException answered ? answered.getCode() : 0;
        String answer = code < 100
                ? "the Kubernetes API does not answer (" + rootOf(failure) + "). "
                : "the Kubernetes API answered " + code + " (" + failure.getMessage() + "). ";
        return "Validation is refused for now: " + answer
                + switch (code) {
                    case 401, 403 ->
                        "Apply k8s/base/sandbox, whose Role lets execution-service make Jobs in " + name
                                + ", and nothing else.";
                    case 404 -> "Apply k8s/base/sandbox: it makes the namespace " + name + ".";
                    default -> "It is tried again.";
                };
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
