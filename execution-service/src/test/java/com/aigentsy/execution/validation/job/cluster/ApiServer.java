package com.aigentsy.execution.validation.job.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.fabric8.kubernetes.api.model.PodListBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobListBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The part of a cluster's API that a sandbox Job meets, over HTTPS: a bearer token, the permissions of the Role, one
 * namespace with the restricted profile, Jobs, their pods, logs. Can be away for a while.
 */
public final class ApiServer implements AutoCloseable {

    public static final String NAMESPACE = "aigentsy-sandbox";
    public static final String TOKEN = "a-token-of-the-service-account";

    private static final Path ROLE = Path.of("../k8s/base/sandbox/access.yaml");

    private final HttpsServer server;
    private final NameServer nameServer;
    private final Workloads workloads;
    private final Permissions permissions = new Permissions(ROLE);
    private volatile boolean away;

    private ApiServer(Path folder, Authority authority, boolean policiesEnforced) throws IOException {
        nameServer = new NameServer(policiesEnforced);
        workloads = new Workloads(folder, nameServer);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.context()));
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What a pod finds mounted is written into {@code account}; whether pods reach the name server is the last word. */
    public static ApiServer start(Path folder, Path account, boolean policiesEnforced) throws IOException {
        var authority = Authority.in(folder);
        Files.writeString(account.resolve("ca.crt"), authority.certificate());
        Files.writeString(account.resolve("token"), TOKEN + "\n");
        return new ApiServer(folder, authority, policiesEnforced);
    }

    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    public NameServer nameServer() {
        return nameServer;
    }

    public Permissions permissions() {
        return permissions;
    }

    /** Those that are there now, whoever made them. */
    public List<Job> jobs() {
        return workloads.jobs(labels -> true);
    }

    /** How many pods have come to their tests. */
    public long testing() {
        return workloads.testing();
    }

    public void away(boolean now) {
        away = now;
    }

    @Override
    public void close() {
        server.stop(0);
        jobs().forEach(job -> workloads.delete(job.getMetadata().getName()));
        nameServer.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = Request.of(exchange);
            if (away) {
                return;
            }
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refuse(exchange, 401, "Unauthorized");
            } else if (permissions.allow(request.what())) {
                answer(exchange, request, body);
            } else {
                refuse(exchange, 403, "the service account may not " + request.what());
            }
        }
    }

    private void answer(HttpExchange exchange, Request request, String body) throws IOException {
        switch (request.what()) {
            case "create batch/jobs" -> create(exchange, Serialization.unmarshal(body, Job.class));
            case "list batch/jobs" ->
                say(
                        exchange,
                        new JobListBuilder()
                                .withItems(workloads.jobs(request.selected()))
                                .build());
            case "delete batch/jobs" -> delete(exchange, request.name());
            case "list /pods" ->
                say(
                        exchange,
                        new PodListBuilder()
                                .withItems(workloads.pods(request.selected()))
                                .build());
            case "get /pods/log" -> send(exchange, 200, workloads.log(request.name()));
            default -> refuse(exchange, 404, "not found");
        }
    }

    private void create(HttpExchange exchange, Job job) throws IOException {
        List<String> violations =
                RestrictedProfile.violations(job.getSpec().getTemplate().getSpec());
        if (!violations.isEmpty()) {
            refuse(exchange, 403, "violates PodSecurity restricted: " + violations);
        } else if (workloads.create(job)) {
            send(exchange, 201, Serialization.asJson(job));
        } else {
            refuse(exchange, 409, "jobs.batch already exists");
        }
    }

    private void delete(HttpExchange exchange, String name) throws IOException {
        if (workloads.delete(name)) {
            say(exchange, new StatusBuilder().withStatus("Success").build());
        } else {
            refuse(exchange, 404, "jobs.batch not found");
        }
    }

    private static void refuse(HttpExchange exchange, int code, String message) throws IOException {
        var status = new StatusBuilder()
                .withStatus("Failure")
                .withCode(code)
                .withMessage(message)
                .build();
        send(exchange, code, Serialization.asJson(status));
    }

    private static void say(HttpExchange exchange, Object body) throws IOException {
        send(exchange, 200, Serialization.asJson(body));
    }

    private static void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
