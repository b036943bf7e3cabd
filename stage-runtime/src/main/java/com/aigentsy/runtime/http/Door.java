package com.aigentsy.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request before anything reads it: the bearer token (health and metrics are open, webhooks are signed)
 * and the size, which has to be announced. Without a configured token the service refuses to start.
 */
@ApplicationScoped
public class Door {

    private static final List<String> OPEN = List.of("/q/health", "/q/metrics", "/webhooks/");
    private static final int FIRST = 10_000;

    private final byte[] expected;
    private final long maxBody;

    Door(
            @ConfigProperty(name = "aigentsy.token") Optional<String> token,
            @ConfigProperty(name = "aigentsy.http.max-body", defaultValue = "1048576") long maxBody) {
        String secret = token.filter(text -> text.length() >= 16)
                .orElseThrow(() -> new IllegalStateException(
                        "AIGENTSY_TOKEN is not set: give every service the same token of at least 16 characters"));
        this.expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        this.maxBody = maxBody;
    }

    void guard(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    void explain(@Observes Router router) {
        router.errorHandler(413, context -> tooLarge().end(context));
        router.errorHandler(
                404,
                context -> Problem.of(404, "Not found", "nothing lives at this path")
                        .end(context));
        router.errorHandler(
                400,
                context -> Problem.of(400, "Bad request", "the request cannot be read")
                        .end(context));
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (tooLarge(request.getHeader("Content-Length"))) {
            request.response().putHeader("Connection", "close");
            tooLarge().end(context);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            request.response().putHeader("Connection", "close");
            Problem.of(411, "Length required", "send the length of the body as Content-Length")
                    .end(context);
        } else if (isOpen(request.path()) || presents(request.getHeader("Authorization"))) {
            context.next();
        } else {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            Problem.of(401, "Unauthorized", "send the token as 'Authorization: Bearer …'")
                    .end(context);
        }
    }

    private static boolean isOpen(@Nullable String path) {
        return path != null && !path.contains("..") && OPEN.stream().anyMatch(path::startsWith);
    }

    private boolean presents(@Nullable String header) {
        return header != null && MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }

    private boolean tooLarge(@Nullable String contentLength) {
        try {
            return contentLength != null && Long.parseLong(contentLength) > maxBody;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private Problem tooLarge() {
        return Problem.of(413, "Content too large", "at most " + maxBody + " bytes are read");
    }
}
