package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.shape.Shapes;
import com.aigentsy.local.forge.store.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a caller is told about its limits: headers on every answer, 403 when one is used up, and GET /rate_limit. */
final class RateLimitAnswers {

    private RateLimitAnswers() {}

    static Answer headed(Answer answer, Map<String, String> headers) {
        Answer headed = answer;
        for (var header : headers.entrySet()) {
            headed = headed.with(header.getKey(), header.getValue());
        }
        return headed;
    }

    static Answer exceeded(RateLimits.Standing standing, Caller caller) {
        String whose = caller.login() == null ? "127.0.0.1" : "user " + caller.login();
        Answer refusal = Answer.refusal(Refusal.of(403, "API rate limit exceeded for " + whose + "."));
        long wait =
                Math.max(1, Duration.between(Instant.now(), standing.reset()).toSeconds() + 1);
        return headed(refusal, standing.headers()).with("Retry-After", String.valueOf(wait));
    }

    static Answer standing(RateLimits limits, Caller caller) {
        ObjectNode body = Shapes.object();
        ObjectNode resources = body.putObject("resources");
        for (String resource : List.of("core", "search")) {
            RateLimits.Standing standing = limits.take(caller, resource, 0);
            resources
                    .putObject(resource)
                    .put("limit", standing.limit())
                    .put("used", standing.used())
                    .put("remaining", standing.limit() - standing.used())
                    .put("reset", standing.reset().getEpochSecond());
        }
        body.set("rate", resources.get("core"));
        return Answer.ok(body);
    }
}
