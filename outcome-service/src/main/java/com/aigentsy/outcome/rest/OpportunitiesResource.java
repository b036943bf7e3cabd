package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.History;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.Attention;
import com.aigentsy.outcome.domain.OpportunityEntry;
import com.aigentsy.outcome.domain.TimelineEntry;
import com.aigentsy.outcome.domain.Words;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every opportunity that was ever read about, and the whole story of each. */
@Path("/opportunities")
@RunOnVirtualThread
class OpportunitiesResource {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_.:-]{0,119}";

    private final History history;

    OpportunitiesResource(History history) {
        this.history = history;
    }

    /** {@code attention} says why it does not go on by itself; empty when it does, or has ended. */
    record Opportunity(
            @JsonUnwrapped OpportunityEntry entry, List<Attention> attention, List<TimelineEntry> timeline) {}

    @GET
    public Page<OpportunityEntry> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (state != null && !known().contains(state)) {
            throw ProblemException.badRequest("state is one of " + String.join(", ", known()));
        }
        return history.opportunities(state, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("{id}")
    public Opportunity one(@PathParam("id") String id) {
        if (!id.matches(ID)) {
            throw ProblemException.badRequest("an opportunity id looks like github_3758168896");
        }
        OpportunityEntry entry = history.opportunity(id)
                .orElseThrow(() -> ProblemException.notFound("nothing was read about an opportunity " + id));
        List<Attention> attention = entry.standing().equals("completed") ? List.of() : history.attention(id);
        return new Opportunity(entry, attention, history.timeline(id));
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(Words.STATES);
        known.addAll(Words.STANDINGS);
        return known;
    }
}
