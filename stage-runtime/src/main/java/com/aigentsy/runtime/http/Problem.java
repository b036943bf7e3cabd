package com.aigentsy.runtime.http;

import com.aigentsy.runtime.EventJson;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** RFC 9457 problem details. */
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }

    Response response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(EventJson.text(this))
                .build();
    }

    void end(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(EventJson.text(this));
    }
}
