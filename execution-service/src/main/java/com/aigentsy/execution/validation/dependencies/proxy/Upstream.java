package com.aigentsy.execution.validation.dependencies.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/**
 * One package proxy of the operator's. Whatever is asked, the address is made of the proxy's own and a path below it; it is
 * asked without credentials, and a redirection leads to the sandbox again, or nowhere.
 */
public final class Upstream implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final URI base;
    private final String inside;
    private final Traffic traffic;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECT)
            .build();

    /** {@code base} ends with a slash; {@code inside} is the address the sandbox knows it by, without one. */
    public Upstream(URI base, String inside, Traffic traffic) {
        this.base = base;
        this.inside = inside;
        this.traffic = traffic;
    }

    ProxyAnswer ask(ProxyRequest request) throws RefusedRequest, IOException {
        traffic.ask();
        HttpResponse<InputStream> response = send(request);
        int status = response.statusCode();
        if (REDIRECTIONS.contains(status)) {
            String location = response.headers().firstValue("location").orElse("");
            response.body().close();
            return ProxyAnswer.redirection(status, insideOf(response.uri().resolve(asAddress(location))));
        }
        if (AWAY.contains(status)) {
            traffic.unreachable(base + " answered " + status);
        }
        return ProxyAnswer.of(response, text -> text.replace(withoutSlash(), inside));
    }

    private HttpResponse<InputStream> send(ProxyRequest request) throws RefusedRequest {
        HttpRequest.Builder asked = HttpRequest.newBuilder(address(request.path()))
                .timeout(ANSWER)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "aigentsy")
                .method(request.method(), HttpRequest.BodyPublishers.noBody());
        if (!request.accept().isEmpty()) {
            asked.header("Accept", request.accept());
        }
        try {
            return client.send(asked.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            String why = base + " cannot be reached (" + e + ")";
            traffic.unreachable(why);
            throw new RefusedRequest(502, why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedRequest(503, "the fetch has ended");
        }
    }

    /** A path that begins with the base's own is taken as it is: some tools keep the path and change the host. */
    private URI address(String path) {
        String below = path.startsWith(base.getRawPath())
                ? path.substring(base.getRawPath().length())
                : path.substring(1);
        return URI.create(base + below);
    }

    private static URI asAddress(String location) throws RefusedRequest {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequest(502, "the proxy redirects to what is no address");
        }
    }

    private String insideOf(URI target) throws RefusedRequest {
        String address = target.normalize().toString();
        if (!address.startsWith(base.toString())) {
            throw new RefusedRequest(502, "the proxy redirects elsewhere, which is not followed");
        }
        return inside + "/" + address.substring(base.toString().length());
    }

    private String withoutSlash() {
        return base.toString().substring(0, base.toString().length() - 1);
    }

    Traffic traffic() {
        return traffic;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
