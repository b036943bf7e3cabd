package com.aigentsy.gateway.rest;

import com.aigentsy.gateway.Cancellations;
import com.aigentsy.gateway.Resolution;
import com.aigentsy.gateway.Resolutions;
import com.aigentsy.gateway.monitoring.SubmissionList;
import com.aigentsy.gateway.monitoring.SubmissionList.Line;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that was or will be handed in, newest first; {@code id} is the effect's key. */
@Path("/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubmissionsResource {

    private static final int MOST = 200;

    private final SubmissionList list;
    private final Resolutions resolutions;
    private final Cancellations cancellations;

    SubmissionsResource(SubmissionList list, Resolutions resolutions, Cancellations cancellations) {
        this.list = list;
        this.resolutions = resolutions;
        this.cancellations = cancellations;
    }

    @GET
    public Page<Line> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("state") @Nullable String state) {
        return list.page(cursor == null ? null : id(cursor, "cursor"), size(limit), state);
    }

    @GET
    @Path("{id}")
    public Line one(@PathParam("id") String id) {
        return list.one(id(id, "id")).orElseThrow(() -> ProblemException.notFound("no submission is called " + id));
    }

    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public Line resolve(@PathParam("id") String id, @Nullable Resolution resolution) {
        if (resolution == null) {
            throw ProblemException.badRequest("say {\"outcome\": \"submitted\", \"url\": \"…\"} or how it ended");
        }
        resolutions.resolve(id(id, "id"), resolution);
        return one(id);
    }

    /** Takes an approved offer back before its first byte has left; afterwards that is a conflict. */
    @POST
    @Path("{id}/cancel")
    public Line cancel(@PathParam("id") String id) {
        cancellations.cancel(id(id, "id"));
        return one(id);
    }

    private static int size(String limit) {
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
            throw ProblemException.badRequest("limit must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static UUID id(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(what + " is not one of ours: take it from GET /submissions");
        }
    }
}
