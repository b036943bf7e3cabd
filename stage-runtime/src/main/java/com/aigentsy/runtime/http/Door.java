package com.aigentsy.runtime.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Checks every request before anything reads it: the name it was sent to, the size, which has to be announced, how
 * often its peer asks, and the bearer token. Health and metrics are open, webhooks are signed. Without a configured token
 * the service refuses to start, wherever it listens.
 */
@ApplicationScoped
public class Door {

    private static final int FIRST = 10_000;
    private static final int SHORTEST_TOKEN = 16;
    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final byte[] expected;
    private final long maxBody;
    private final Hosts hosts;
    private final RateLimits rates;

    Door(
            @ConfigProperty(name = "aigentsy.token") Optional<String> token,
            @ConfigProperty(name = "quarkus.http.host") String listenAddress,
            HttpConfig config) {
        String secret = token.filter(text -> text.strip().length() >= SHORTEST_TOKEN)
                .orElseThrow(() -> new IllegalStateException(
                        "AIGENTSY_TOKEN is not set: give every service the same token of at least 16 characters"));
        this.expected = ("Bearer " + secret).getBytes(StandardCharsets.UTF_8);
        this.maxBody = config.maxBody();
        this.hosts = new Hosts(listenAddress, config.hosts().orElse(List.of()));
        this.rates = new RateLimits(Map.of(
                RouteClass.READ, config.readsPerSecond(),
                RouteClass.WRITE, config.writesPerSecond(),
                RouteClass.WEBHOOK, config.anonymousPerSecond(),
                RouteClass.STRANGER, config.anonymousPerSecond()));
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
        ON_EVERY_ANSWER.forEach(request.response()::putHeader);
        boolean hasToken = presents(request.getHeader("Authorization"));
        RouteClass route = RouteClass.of(request.method().name(), request.path(), hasToken);
        if (route == RouteClass.PROBE) {
            context.next();
            return;
        }
        strangeName(request)
                .or(() -> unreadable(request))
                .or(() -> tooOften(request, route))
                .or(() -> anonymous(request, route))
                .ifPresentOrElse(problem -> problem.end(context), context::next);
    }

    private Optional<Problem> strangeName(HttpServerRequest request) {
        if (hosts.answersTo(request.headers().getAll("Host"))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                421, "Misdirected request", "this service has no such name; AIGENTSY_HOSTS lists the ones it has"));
    }

    private Optional<Problem> tooOften(HttpServerRequest request, RouteClass route) {
        Duration wait = rates.take(request.remoteAddress().hostAddress(), route, System.nanoTime());
        if (wait.isZero()) {
            return Optional.empty();
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        request.response().putHeader("Retry-After", Long.toString(seconds));
        return Optional.of(Problem.of(429, "Too many requests", "come again in " + seconds + " s"));
    }

    private Optional<Problem> unreadable(HttpServerRequest request) {
        if (announcesTooMuch(request.getHeader("Content-Length"))) {
            request.response().putHeader("Connection", "close");
            return Optional.of(tooLarge());
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            request.response().putHeader("Connection", "close");
            return Optional.of(Problem.of(411, "Length required", "send the length of the body as Content-Length"));
        }
        return Optional.empty();
    }

    private Optional<Problem> anonymous(HttpServerRequest request, RouteClass route) {
        if (route != RouteClass.STRANGER) {
            return Optional.empty();
        }
        request.response().putHeader("WWW-Authenticate", "Bearer");
        return Optional.of(Problem.of(401, "Unauthorized", "send the token as 'Authorization: Bearer …'"));
    }

    private boolean presents(@Nullable String header) {
        return header != null && MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }

    private boolean announcesTooMuch(@Nullable String contentLength) {
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
