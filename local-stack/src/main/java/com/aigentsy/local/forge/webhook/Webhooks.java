package com.aigentsy.local.forge.webhook;

import com.aigentsy.local.forge.pulls.Happening;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Delivers each happening on its own, so order is not promised, as at GitHub. A delivery that is not answered with 2xx is
 * repeated under the same delivery id, ten times over about a minute, and then given up: clients poll as well.
 */
public final class Webhooks implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("forge");
    private static final int ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Where deliveries go and what they are signed with. */
    public record Target(URI address, String secret) {}

    private record Delivery(UUID id, String event, byte[] body) {}

    private final Target target;
    private final Payloads payloads;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Webhooks(Target target, Payloads payloads) {
        this.target = target;
        this.payloads = payloads;
    }

    public void send(Happening happening) {
        byte[] body = payloads.of(happening).toString().getBytes(StandardCharsets.UTF_8);
        var delivery = new Delivery(UUID.randomUUID(), happening.event(), body);
        threads.execute(() -> deliver(delivery));
    }

    private void deliver(Delivery delivery) {
        Duration wait = FIRST_WAIT;
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (taken(delivery)) {
                    return;
                }
                Thread.sleep(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
            LOG.log(Level.WARNING, "webhook not taken: event={0} target={1}", delivery.event(), target.address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(Delivery delivery) throws InterruptedException {
        try {
            int status = client.send(request(delivery), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest request(Delivery delivery) {
        return HttpRequest.newBuilder(target.address())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("User-Agent", "GitHub-Hookshot/local-forge")
                .header("X-GitHub-Event", delivery.event())
                .header("X-GitHub-Delivery", delivery.id().toString())
                .header("X-GitHub-Hook-ID", "1")
                .header("X-Hub-Signature-256", "sha256=" + signature(delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
                .build();
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(target.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }
}
