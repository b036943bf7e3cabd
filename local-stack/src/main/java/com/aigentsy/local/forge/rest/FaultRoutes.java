package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import java.time.Duration;
import java.util.Locale;

/** The forge's one route of its own: orders faults. POST /_forge/faults {kind, method?, path?, times?, retry_after?}. */
record FaultRoutes(Faults faults) {

    void register(Router router) {
        router.add("POST", "/_forge/faults", this::order);
    }

    private Answer order(Call call) {
        call.caller().writer();
        faults.order(new Faults.Fault(
                kind(call.required("Fault", "kind")),
                call.text("method").orElse("*"),
                call.text("path").orElse(""),
                call.body().path("times").asInt(1),
                Duration.ofSeconds(call.body().path("retry_after").asInt(60))));
        return Answer.empty(204);
    }

    private static Faults.Kind kind(String name) {
        try {
            return Faults.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.field("Fault", "kind", "invalid");
        }
    }
}
