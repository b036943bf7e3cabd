package com.aigentsy.gateway.rest;

import com.aigentsy.gateway.monitoring.Hints;
import com.aigentsy.gateway.monitoring.WebhookSignature;
import com.aigentsy.runtime.CrashPoints;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Platforms tell us that something happened. What they say is only a hint: it wakes whoever then asks the platform. */
@Path("/webhooks")
@RunOnVirtualThread
public class WebhookResource {

    private final WebhookSignature signature;
    private final Hints hints;

    WebhookResource(WebhookSignature signature, Hints hints) {
        this.signature = signature;
        this.hints = hints;
    }

    @POST
    @Path("{platform}")
    @Consumes(MediaType.WILDCARD)
    public Response receive(
            @PathParam("platform") String platform,
            @HeaderParam("X-Hub-Signature-256") @Nullable String signed,
            @HeaderParam("X-GitHub-Delivery") @Nullable String delivery,
            byte @Nullable [] body) {
        if (!platform.equals("github")) {
            throw ProblemException.notFound("no webhooks are known for " + platform);
        }
        byte[] said = body == null ? new byte[0] : body;
        if (!signature.genuine(said, signed)) {
            throw new ProblemException(
                    401, "Unauthorized", "X-Hub-Signature-256 does not fit the body and GITHUB_WEBHOOK_SECRET");
        }
        if (delivery == null || delivery.isBlank() || delivery.length() > 100) {
            throw ProblemException.badRequest("X-GitHub-Delivery must name the delivery");
        }
        hints.take(platform, delivery, PullRequestHint.in(said));
        CrashPoints.hit("M3");
        return Response.accepted().build();
    }
}
