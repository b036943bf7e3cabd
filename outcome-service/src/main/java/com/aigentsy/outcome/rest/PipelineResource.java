package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.Books;
import com.aigentsy.outcome.History;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.Balance;
import com.aigentsy.outcome.domain.TimelineEntry;
import com.aigentsy.runtime.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books of the whole pipeline. */
@Path("/pipeline")
@RunOnVirtualThread
class PipelineResource {

    private final Books books;
    private final History history;

    PipelineResource(Books books, History history) {
        this.books = books;
        this.history = history;
    }

    /** {@code discovered} is the sum of the five below it; {@code problems} shows the first hundred of each kind. */
    record BalanceSheet(
            long discovered,
            Map<String, Long> completed,
            long inFlight,
            long waiting,
            long quarantined,
            long unknown,
            boolean balanced,
            List<Balance.Problem> problems) {}

    @GET
    @Path("balance")
    public BalanceSheet balance() {
        Balance balance = books.balance();
        return new BalanceSheet(
                balance.discovered(),
                balance.completed(),
                balance.open().inFlight(),
                balance.open().waiting(),
                balance.open().quarantined(),
                balance.open().unknown(),
                balance.balanced(),
                balance.problems());
    }

    @GET
    @Path("notices")
    public Page<TimelineEntry> notices(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return history.notices(PageRequest.of(cursor, limit));
    }
}
