package com.aigentsy.scoring.rest;

import com.aigentsy.runtime.ProblemException;
import com.aigentsy.scoring.Scoring;
import com.aigentsy.scoring.Scorings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What was decided about an opportunity, and why. */
@Path("/scores")
@RunOnVirtualThread
class ScoresResource {

    private final Scorings scorings;

    ScoresResource(Scorings scorings) {
        this.scorings = scorings;
    }

    @GET
    @Path("{opportunityId}")
    public Scoring one(@PathParam("opportunityId") String opportunityId) {
        return scorings.find(opportunityId)
                .orElseThrow(() -> ProblemException.notFound("no such opportunity was scored here"));
    }
}
