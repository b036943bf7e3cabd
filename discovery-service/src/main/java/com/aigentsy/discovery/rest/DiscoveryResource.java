package com.aigentsy.discovery.rest;

import com.aigentsy.discovery.Discoveries;
import com.aigentsy.discovery.DiscoveryRequest;
import com.aigentsy.discovery.LatestRun;
import com.aigentsy.discovery.RunBook;
import com.aigentsy.discovery.RunReport;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts runs and tells about them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {

    private final Discoveries discoveries;
    private final RunBook book;

    DiscoveryResource(Discoveries discoveries, RunBook book) {
        this.discoveries = discoveries;
        this.book = book;
    }

    /** What a trigger gets at once; the run goes on by itself. */
    public record Started(String runId, String state) {}

    @POST
    @Path("discoveries")
    @Consumes(MediaType.WILDCARD)
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        String runId = discoveries.start(request(body), key);
        return Response.status(Response.Status.ACCEPTED)
                .location(URI.create("/discoveries/" + runId))
                .entity(new Started(runId, RunReport.RUNNING))
                .build();
    }

    @POST
    @Path("execution/discover-and-execute")
    @Consumes(MediaType.WILDCARD)
    public Response discoverAndExecute(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
        return start(key, body);
    }

    @GET
    @Path("discoveries/{runId}")
    public RunReport report(@PathParam("runId") String runId) {
        return Optional.of(runId)
                .filter(id -> id.matches("run_[A-Za-z0-9-]{1,60}"))
                .flatMap(book::report)
                .orElseThrow(
                        () -> ProblemException.notFound("there is no such run; POST /discoveries names its " + "run"));
    }

    @GET
    @Path("execution/discover-and-execute")
    public LatestRun latest() {
        return book.latest()
                .orElseThrow(() ->
                        ProblemException.notFound("nothing was discovered yet: POST /discoveries starts a " + "run"));
    }

    private static DiscoveryRequest request(@Nullable String body) {
        return body == null || body.isBlank()
                ? DiscoveryRequest.EVERYTHING
                : EventJson.read(body, DiscoveryRequest.class);
    }
}
