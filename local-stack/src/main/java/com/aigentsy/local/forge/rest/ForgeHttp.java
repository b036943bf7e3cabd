package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.git.GitHttp;
import com.aigentsy.local.forge.store.Refusal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/** Every request comes by here: git or API or page, who asks, faults on order, rate limits, conditional requests. */
public final class ForgeHttp implements HttpHandler {

    /** What stands behind the API; callers knows a token's user. */
    public record Parts(
            Router router, GitHttp git, Function<String, Optional<Caller>> callers, RateLimits limits, Faults faults) {}

    private static final System.Logger LOG = System.getLogger("forge");
    private static final String MOUNT = "/api/v3";

    private final Parts parts;

    public ForgeHttp(Parts parts) {
        this.parts = parts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (GitHttp.handles(path)) {
                parts.git().handle(exchange);
            } else {
                answer(exchange, path.startsWith(MOUNT + "/") ? path.substring(MOUNT.length()) : path);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client went away", e);
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        Wire wire = new Wire(exchange);
        try {
            Optional<Faults.Fault> fault = parts.faults().next(exchange.getRequestMethod(), path);
            if (fault.isPresent() && fault.get().kind() != Faults.Kind.LOST_ANSWER) {
                wire.send(broken(fault.get()));
                return;
            }
            Answer answer = limited(wire, path);
            if (fault.isEmpty()) {
                wire.send(answer);
            }
        } catch (Refusal refusal) {
            wire.send(Answer.refusal(refusal));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, exchange.getRequestMethod() + " " + path + " failed", e);
            wire.send(Answer.refusal(Refusal.of(500, "Server Error")));
        }
    }

    private static Answer broken(Faults.Fault fault) {
        return switch (fault.kind()) {
            case SECONDARY_LIMIT ->
                Answer.refusal(
                                Refusal.of(
                                        403,
                                        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."))
                        .with("Retry-After", String.valueOf(fault.retryAfter().toSeconds()));
            case SERVER_ERROR, LOST_ANSWER -> Answer.refusal(Refusal.of(502, "Server Error"));
        };
    }

    private Answer limited(Wire wire, String path) throws IOException {
        Caller caller = caller(wire);
        if (path.equals("/rate_limit")) {
            return RateLimitAnswers.standing(parts.limits(), caller);
        }
        if (!isApi(path)) {
            return route(wire, path, caller);
        }
        String resource = path.startsWith("/search/") ? "search" : "core";
        RateLimits.Standing standing = parts.limits().take(caller, resource, 1);
        if (!standing.allowed()) {
            return RateLimitAnswers.exceeded(standing, caller);
        }
        Answer answer = conditional(wire, route(wire, path, caller));
        if (answer.status() == 304 && caller.login() != null) {
            standing = parts.limits().take(caller, resource, -1);
        }
        return RateLimitAnswers.headed(answer, standing.headers());
    }

    private Caller caller(Wire wire) throws IOException {
        Optional<String> token = wire.token();
        return token.isEmpty()
                ? Caller.ANONYMOUS
                : parts.callers().apply(token.get()).orElseThrow(() -> Refusal.of(401, "Bad credentials"));
    }

    /** Writing without a token is refused before the path or the body is looked at. */
    private Answer route(Wire wire, String path, Caller caller) throws IOException {
        if (!wire.method().equals("GET")) {
            caller.user();
        }
        try {
            Router.Found found = parts.router().find(wire.method(), path);
            return found.route().answer(wire.call(found.parts(), caller));
        } catch (Refusal refusal) {
            return Answer.refusal(refusal);
        }
    }

    private static Answer conditional(Wire wire, Answer answer) {
        if (!wire.method().equals("GET") || answer.status() != 200) {
            return answer;
        }
        String tag = wire.entityTag(answer);
        boolean unchanged = wire.knows(tag);
        return (unchanged ? Answer.empty(304) : answer)
                .with("ETag", tag)
                .with("Cache-Control", "private, max-age=60, s-maxage=60");
    }

    private static boolean isApi(String path) {
        return path.matches("/(repos|search|users?|rate_limit|_forge)(/.*)?");
    }
}
